#!/usr/bin/env python3
"""Draws the pictures of the invented entries of `content/`: flat drawings that nobody takes for photos.

    .venv/bin/python Tests/Pictures/draw_samples.py

Each says on itself that it is an example. Needs Debian's fonts-noto-cjk.
"""

from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

FOLDER = Path(__file__).resolve().parents[2] / "content" / "media" / "samples"
FONT = "/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc"
SIZE = (1600, 1200)
SKY, GRASS, INK, PAPER = (214, 230, 238), (173, 196, 140), (29, 36, 48), (250, 246, 238)
RED, BLUE, YELLOW, GREEN = (168, 50, 26), (36, 96, 153), (226, 178, 60), (36, 110, 58)


def ground(sky=SKY, grass=GRASS, horizon=760):
    """An empty place under the sky."""
    image = Image.new("RGB", SIZE, sky)
    draw = ImageDraw.Draw(image)
    draw.rectangle([0, horizon, *SIZE], fill=grass)
    return image, draw


def labelled(image):
    """A picture that says at its foot what it is."""
    draw = ImageDraw.Draw(image)
    left, top = 48, image.height - 112
    draw.rounded_rectangle([left, top, left + 548, top + 76], 38, fill=PAPER)
    draw.text((left + 32, top + 6), "示例插图，不是现场照片", font=ImageFont.truetype(FONT, 44), fill=INK)
    return image


def person(draw, x, y, coat, size=1.0):
    """Someone seen from the front, without a face."""
    r = int(34 * size)
    draw.ellipse([x - r, y - 2 * r, x + r, y], fill=(240, 208, 178))
    draw.rounded_rectangle([x - 1.4 * r, y, x + 1.4 * r, y + 5 * r], r, fill=coat)


def table(draw, x, y, cloth, width=300):
    """A table with its cloth."""
    draw.polygon([(x, y), (x + width, y), (x + width + 30, y + 130), (x - 30, y + 130)], fill=cloth)
    draw.rectangle([x - 10, y - 14, x + width + 10, y + 6], fill=INK)


def tent(draw, x, y, cloth):
    """A tent over a table."""
    draw.polygon([(x - 40, y), (x + 180, y - 150), (x + 400, y)], fill=cloth)
    draw.rectangle([x - 30, y, x - 14, y + 330], fill=INK)
    draw.rectangle([x + 374, y, x + 390, y + 330], fill=INK)


def rocket():
    """Water rockets over the lawn."""
    image, draw = ground()
    for x, y, colour in [(420, 300, RED), (820, 170, BLUE), (1230, 360, GREEN)]:
        draw.line([(x, y + 150), (x, 800)], fill=PAPER, width=10)
        draw.polygon([(x - 34, y), (x, y - 80), (x + 34, y)], fill=colour)
        draw.rectangle([x - 34, y, x + 34, y + 150], fill=PAPER)
        draw.polygon([(x - 34, y + 150), (x - 80, y + 190), (x - 34, y + 100)], fill=colour)
        draw.polygon([(x + 34, y + 150), (x + 80, y + 190), (x + 34, y + 100)], fill=colour)
    for index, x in enumerate(range(160, 1500, 150)):
        person(draw, x, 880 + (index % 3) * 30, [RED, BLUE, YELLOW, GREEN][index % 4], 1.1)
    return image


def tables():
    """Tables with experiments, and who stands at them."""
    image, draw = ground(sky=(238, 226, 206))
    for index, x in enumerate([110, 620, 1130]):
        tent(draw, x, 520, [RED, BLUE, GREEN][index])
        person(draw, x + 120, 640, [YELLOW, GREEN, RED][index], 1.2)
        person(draw, x + 250, 660, [BLUE, RED, YELLOW][index], 0.9)
        table(draw, x + 20, 830, PAPER)
        for bottle in range(4):
            left = x + 50 + bottle * 66
            draw.rectangle([left, 770, left + 30, 816], fill=[BLUE, RED, GREEN, YELLOW][bottle])
    return image


def bridge():
    """A paper bridge that carries books; higher than wide."""
    image = Image.new("RGB", (1200, 1600), (232, 236, 222))
    draw = ImageDraw.Draw(image)
    draw.rectangle([0, 1180, 1200, 1600], fill=(196, 160, 120))
    for x in (180, 860):
        draw.rectangle([x, 880, x + 160, 1180], fill=BLUE)
    draw.polygon([(140, 880), (1060, 880), (1060, 850), (600, 800), (140, 850)], fill=PAPER)
    for index, colour in enumerate([RED, GREEN, YELLOW, BLUE, RED]):
        draw.rectangle([430 + index * 8, 740 - index * 70, 770 - index * 8, 806 - index * 70], fill=colour)
    return image


def field():
    """A small machine that flies over rows of crops."""
    image, draw = ground(grass=(150, 176, 110), horizon=620)
    for row in range(14):
        x = row * 120
        draw.line([(800 + (x - 800) * 0.4, 620), (x * 1.6 - 500, 1200)], fill=(110, 140, 76), width=26)
    draw.rounded_rectangle([660, 300, 940, 380], 30, fill=INK)
    for x in (560, 960):
        draw.rectangle([x, 286, x + 80, 296], fill=INK)
        draw.ellipse([x - 90, 270, x + 170, 292], fill=PAPER)
    draw.line([(600, 300), (1000, 300)], fill=INK, width=14)
    for drop in range(24):
        x = 640 + drop * 14
        draw.line([(x, 400), (x + (drop - 12) * 4, 560)], fill=(120, 170, 210), width=4)
    person(draw, 260, 800, RED, 1.3)
    person(draw, 400, 830, YELLOW, 1.2)
    return image


def main():
    """Writes them."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    drawings = {"rockets": rocket, "tables": tables, "bridge": bridge, "drone": field}
    for name, draw in drawings.items():
        labelled(draw()).quantize(64).save(FOLDER / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
