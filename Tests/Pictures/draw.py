#!/usr/bin/env python3
"""Draws the pictures that tests read: good ones of every kind, broken ones, hostile ones.

    .venv/bin/python Tests/Pictures/draw.py [FOLDER]

They are small, so that they lie in the repository beside this script; a change here is a change of
them. Nothing in them was taken anywhere.
"""

import io
import struct
import sys
import zlib
from pathlib import Path

from PIL import Image, ImageDraw

# What the four corners of an upright picture look like, from top left in reading order.
CORNERS = [(220, 40, 40), (40, 180, 60), (50, 80, 220), (230, 200, 40)]


def corners(width, height, mode="RGB"):
    """A grey ground with a coloured block in every corner, by which an eye or a test tells what is up."""
    image = Image.new("RGB", (width, height), (150, 150, 150))
    draw = ImageDraw.Draw(image)
    w, h = width // 4, height // 4
    for index, colour in enumerate(CORNERS):
        x, y = (index % 2) * (width - w), (index // 2) * (height - h)
        draw.rectangle([x, y, x + w - 1, y + h - 1], fill=colour)
    return image.convert(mode)


def exif(orientation=1, position=True):
    """What a phone writes beside a picture: which side is up, when, with what, and where."""
    data = Image.Exif()
    data[0x0112] = orientation
    data[0x010F] = "Telephone"
    data[0x0132] = "2023:09:20 09:30:00"
    if position:
        place = data.get_ifd(0x8825)
        place[1], place[2] = "N", (34.0, 30.0, 12.0)
        place[3], place[4] = "E", (109.0, 30.0, 36.0)
    return data.tobytes()


def p3_profile():
    """The smallest profile of the colours of new phones' screens (ICC.1:2001-04, DCI-P3 on D65)."""

    def fixed(*numbers):
        return b"".join(struct.pack(">i", round(number * 65536)) for number in numbers)

    def text(kind, words):
        return kind + b"\0\0\0\0" + words

    white = b"XYZ \0\0\0\0" + fixed(0.9642, 1.0, 0.8249)
    description = text(b"desc", struct.pack(">I", 3) + b"P3\0" + b"\0" * 78)
    curve = text(b"curv", struct.pack(">IH", 1, round(2.2 * 256)))
    tags = {
        b"desc": description,
        b"cprt": text(b"text", b"none\0"),
        b"wtpt": white,
        b"rXYZ": b"XYZ \0\0\0\0" + fixed(0.5151, 0.2412, -0.0011),
        b"gXYZ": b"XYZ \0\0\0\0" + fixed(0.2920, 0.6922, 0.0419),
        b"bXYZ": b"XYZ \0\0\0\0" + fixed(0.1571, 0.0666, 0.7841),
        b"rTRC": curve,
        b"gTRC": curve,
        b"bTRC": curve,
    }
    offset = 128 + 4 + 12 * len(tags)
    table, data = struct.pack(">I", len(tags)), b""
    for name, value in tags.items():
        table += name + struct.pack(">II", offset + len(data), len(value))
        data += value + b"\0" * (-len(value) % 4)
    body = table + data
    header = struct.pack(">I4sI4s4s4s", 128 + len(body), b"none", 0x02100000, b"mntr", b"RGB ", b"XYZ ")
    header += b"\0" * 12 + b"acsp" + b"\0" * 28 + fixed(0.9642, 1.0, 0.8249)
    return header + b"\0" * (128 - len(header)) + body


def encoded(image, kind, **options):
    """The bytes of a picture's file."""
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def png_of_head(width, height):
    """A file of some hundred bytes that says it is as large as wanted."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = zlib.compress(b"\0" * 4096, 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def pictures():
    """Every picture by its name."""
    photo = corners(1600, 1200)
    lying = corners(90, 120).transpose(Image.Transpose.ROTATE_90)
    jpeg = encoded(corners(400, 300), "JPEG", quality=70)
    png = encoded(corners(120, 90), "PNG")
    webp = encoded(corners(120, 90), "WEBP", quality=70)
    clear = Image.new("RGBA", (120, 90), (0, 0, 0, 0))
    ImageDraw.Draw(clear).rectangle([40, 30, 79, 59], fill=(0, 0, 0, 255))
    deep = Image.new("I;16", (60, 40), 40000)
    frames = [Image.new("RGB", (60, 40), colour) for colour in CORNERS[:3]]
    return {
        "photo.jpg": encoded(
            photo, "JPEG", quality=60, exif=exif(), comment=b"taken at home",
            xmp=b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>private</x:xmpmeta>",
        ),
        "turned.jpg": encoded(lying, "JPEG", quality=70, exif=exif(orientation=6)),
        "progressive.jpg": encoded(corners(400, 300), "JPEG", quality=70, progressive=True),
        "p3.jpg": encoded(
            Image.new("RGB", (60, 40), (128, 200, 90)), "JPEG", quality=95, icc_profile=p3_profile()
        ),
        "cmyk.jpg": encoded(corners(120, 90, "CMYK"), "JPEG", quality=80),
        "grey.jpg": encoded(corners(120, 90, "L"), "JPEG", quality=80),
        "clear.png": encoded(clear, "PNG", exif=exif()),
        "palette.png": encoded(corners(120, 90).quantize(16), "PNG"),
        "deep.png": encoded(deep, "PNG"),
        "drawing.png": png,
        "saved.webp": encoded(corners(120, 90), "WEBP", quality=70, exif=exif()),
        "moving.webp": encoded(
            frames[0], "WEBP", save_all=True, append_images=frames[1:], duration=200
        ),
        "panorama.jpg": encoded(corners(3000, 200), "JPEG", quality=40),
        "long.png": encoded(Image.new("1", (200, 9000), 1), "PNG"),
        "dot.png": encoded(Image.new("RGB", (1, 1), (220, 40, 40)), "PNG"),
        "cut.jpg": jpeg[: len(jpeg) * 3 // 5],
        "cut.png": png[: len(png) - 60],
        "cut.webp": webp[: len(webp) * 3 // 5],
        "head.jpg": jpeg[:12],
        "noise.jpg": jpeg[:2] + b"\xff\xe0" + bytes(range(256)) * 2,
        "bomb.png": png_of_head(60_000, 60_000),
        "phone.heic": struct.pack(">I", 24) + b"ftypheic\0\0\0\0mif1heic" + b"\0" * 64,
        "moving.gif": encoded(frames[0], "GIF", save_all=True, append_images=frames[1:]),
        "drawing.svg": b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>',
        "page.jpg": b"<!DOCTYPE html><html><title>404</title></html>",
    }


def main():
    """Writes them."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parent / "samples")
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in pictures().items():
        (folder / name).write_bytes(data)


if __name__ == "__main__":
    main()
