#!/usr/bin/env python3
"""Builds a site with photos as phones make them: new ones, and the same ones again.

    bench_pictures.py [N] [--megapixels M] [--almanac FILE] [--json FILE]

N photos (default: 200) of M megapixels (default: 12), each the picture of an activity of its own. What
is measured: a check and a build when no copies are there yet, and both again; time, and the peak of
memory, which the project wants below 600 MB. The second build must leave every file of the site as it
was.

Everything is made in a folder of its own in the temporary folder, or in ALMANAC_BENCH_DIR.
"""

import argparse
import io
import random
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

sys.dont_write_bytecode = True

from PIL import Image, ImageChops, ImageDraw  # noqa: E402

from corpus import write_corpus  # noqa: E402
from measuring import (  # noqa: E402
    REPOSITORY,
    Almanac,
    BenchmarkError,
    Scratch,
    Summary,
    changed_since,
    contents,
    in_bytes,
    in_seconds,
    machine,
    measured,
    settle,
    table,
    write_json,
)

COUNT = 200
MOST_MEMORY = 600_000_000


def photo(size, number):
    """The bytes of a photo: a sky, some blocks of colour, and the grain of a small lens."""
    dice = random.Random(number)
    width, height = size
    image = Image.linear_gradient("L").resize(size)
    image = Image.merge("RGB", [image, image.transpose(Image.Transpose.ROTATE_180), image])
    draw = ImageDraw.Draw(image)
    for _ in range(60):
        x, y = dice.randrange(width), dice.randrange(height)
        side = dice.randrange(60, 900)
        draw.rectangle([x, y, x + side, y + side], fill=tuple(dice.choices(range(256), k=3)))
    grain = Image.effect_noise((width // 2, height // 2), 26).resize(size)
    grain = grain.point(lambda value: max(0, value - 96))
    image = ImageChops.add(image, Image.merge("RGB", [grain] * 3))
    exif = Image.Exif()
    exif[0x0112] = [1, 6, 3, 8][number % 4]
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=93, exif=exif)
    return buffer.getvalue()


def write_photo(folder, size, number):
    """Writes a photo; returns the number of its bytes."""
    return (folder / f"photo-{number:04}.jpg").write_bytes(photo(size, number))


def write_project(count, size, content):
    """Writes a content folder of `count` activities with a photo each; returns the photos' bytes."""
    write_corpus(count, content, REPOSITORY / "content")
    media = content / "media"
    media.mkdir(exist_ok=True)
    with ProcessPoolExecutor() as workers:
        total = sum(workers.map(partial(write_photo, media, size), range(count)))
    for number, entry in enumerate(sorted((content / "activities").rglob("*.md"))):
        text = entry.read_text("utf-8")
        cover = f"cover: {{file: ../../media/photo-{number:04}.jpg, alt: 现场}}\n"
        entry.write_text(text.replace("---\n", "---\n" + cover, 1), "utf-8")
    return total


def measure(count, size, options, almanac, scratch):
    """The figures: the photos' bytes, runs by what was measured, the bytes of the copies."""
    content, site, log = scratch.path("project") / "content", scratch.path("site"), scratch.folder / "log"
    content.parent.mkdir()
    total = write_project(count, size, content)
    build = almanac.build_command(content, site)
    check = [almanac.program, "check", "--content", content, "--themes", options.themes]
    runs = {}
    settle()
    for name, command in [
        ("check, no copies yet", check),
        ("build, no copies yet", build),
        ("build again", build),
        ("check again", check),
    ]:
        moment = time.time_ns()
        runs[name] = measured(command, log, options.limit)
        if name == "build again" and (changed := changed_since(site, moment)):
            raise BenchmarkError("the second build wrote %s" % " ".join(changed[:5]))
    copies = contents(site / "media")
    if copies[0] != count * 6:
        raise BenchmarkError("the site has %d copies" % copies[0])
    return {"photos": total, "runs": runs, "copies": copies}


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("count", nargs="?", type=int, default=COUNT, metavar="N")
    parser.add_argument("--megapixels", type=float, default=12)
    Almanac.add_options(parser)
    options = parser.parse_args()
    height = round((options.megapixels * 1_000_000 * 3 / 4) ** 0.5)
    size = (height * 4 // 3, height)
    about = machine()
    print(
        "%s, %d cores, %s, load %.1f"
        % (about["system"], about["cores"], in_bytes(about["memory"]), about["load"]),
        flush=True,
    )
    try:
        almanac = Almanac(options.almanac, options.themes)
        with Scratch() as scratch:
            scratch.require(options.count * 12_000_000)
            figures = measure(options.count, size, options, almanac, scratch)
        almanac.require_unchanged()
    except BenchmarkError as error:
        sys.exit("bench_pictures.py: %s" % error)
    each = figures["photos"] / options.count
    print("\n%d photos of %d × %d, %s each" % (options.count, *size, in_bytes(each)))
    rows = [["", "time", "CPU", "memory"]]
    for name, run in figures["runs"].items():
        rows.append([name, in_seconds(run.wall), in_seconds(run.cpu), in_bytes(run.memory)])
    print(table(rows))
    print("copies: %d files, %s" % (figures["copies"][0], in_bytes(figures["copies"][1])))
    if options.json:
        runs = {name: Summary([run]).as_json() for name, run in figures["runs"].items()}
        write_json(
            options.json, {"machine": about, "photos": figures["photos"], "runs": runs}
        )
    largest = max(run.memory for run in figures["runs"].values())
    if largest > MOST_MEMORY:
        sys.exit("bench_pictures.py: a run took %s" % in_bytes(largest))


if __name__ == "__main__":
    main()
