"""The pictures of a site, read by Pillow and by ExifTool: nothing in them but the picture, upright."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image, ImageCms

REPOSITORY = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(REPOSITORY / "Tests/Pictures"))

import draw  # noqa: E402

# What every file has, with no word of where it came from.
PLAIN = {
    "SourceFile", "ExifToolVersion", "FileName", "Directory", "FileSize", "FileModifyDate",
    "FileAccessDate", "FileInodeChangeDate", "FilePermissions", "FileType", "FileTypeExtension",
    "MIMEType", "ImageWidth", "ImageHeight", "ImageSize", "Megapixels", "EncodingProcess",
    "BitsPerSample", "ColorComponents", "YCbCrSubSampling", "JFIFVersion", "ResolutionUnit",
    "XResolution", "YResolution", "VP8Version", "HorizontalScale", "VerticalScale",
}
BROKEN = {"cut", "head", "noise", "bomb", "phone", "page"}


@pytest.fixture(scope="module")
def originals():
    """The pictures that are published, by name."""
    return {
        name: data
        for name, data in draw.pictures().items()
        if name.split(".")[0] not in BROKEN and name.split(".")[1] in ("jpg", "png", "webp")
    }


@pytest.fixture(scope="module")
def copies(program, originals, tmp_path_factory):
    """The largest copies of each picture by name, WebP and JPEG, and the folder of all."""
    project = tmp_path_factory.mktemp("pictures")
    fixture = REPOSITORY / "Tests/EndToEndTests/Fixtures/minimal/content"
    for path in fixture.glob("*.yml"):
        (project / "content").mkdir(exist_ok=True)
        (project / "content" / path.name).write_bytes(path.read_bytes())
    folder = project / "content/activities/dali"
    folder.mkdir(parents=True)
    for name, data in originals.items():
        (folder / name).write_bytes(data)
        slug = name.replace(".", "-")
        (folder / f"{slug}.md").write_text(
            f"---\ntitle: {slug}\nhost: 县科协\ndate: 2023-09-20\nvenue: 广场\ntopics: 健康\n"
            f"cover: {{file: {name}, alt: 图}}\n---\n文字。\n",
            encoding="utf-8",
        )
    run = subprocess.run(
        [program, "build", "--quiet", "--themes", REPOSITORY / "themes"], cwd=project,
        capture_output=True, text=True,
    )
    assert run.returncode == 0, run.stderr
    data = json.loads((project / "site/data/activities.json").read_text("utf-8"))
    found = {}
    for record in data["activities"]:
        jpeg = project / "site" / record["pictures"][0]["file"]
        name = record["title"][::-1].replace("-", ".", 1)[::-1]
        found[name] = [Image.open(jpeg), Image.open(jpeg.with_suffix(".webp"))]
    assert set(found) == set(originals)
    return found, project / "site"


def test_no_published_picture_tells_anything_else(copies):
    files = sorted((copies[1] / "media").iterdir())
    told = json.loads(subprocess.check_output(["exiftool", "-json", "-unknown", *files]))
    assert len(told) == len(files) >= 40
    for record in told:
        assert set(record) <= PLAIN, record
    for path in files:
        image = Image.open(path)
        image.load()
        assert not image.getexif() and not set(image.info) & {"exif", "xmp", "icc_profile", "comment"}


def test_the_originals_did_tell_something(originals):
    """Else the test above would prove nothing."""
    for name in ("photo.jpg", "turned.jpg", "saved.webp", "clear.png"):
        exif = Image.open(io.BytesIO(originals[name])).getexif()
        assert exif.get_ifd(0x8825), name


def test_no_original_is_published(copies, originals):
    published = [path.read_bytes() for path in copies[1].rglob("*") if path.is_file()]
    assert not [name for name, data in originals.items() if data in published]


@pytest.mark.parametrize(
    "name", ["photo.jpg", "turned.jpg", "progressive.jpg", "cmyk.jpg", "drawing.png", "saved.webp",
             "palette.png"],
)
def test_every_picture_is_upright_and_in_its_colours(copies, name):
    for image in copies[0][name]:
        image = image.convert("RGB")
        width, height = image.size
        assert (height > width) == (name == "turned.jpg")
        for index, colour in enumerate(draw.CORNERS):
            x = (index % 2) * (width - 1) + (8 if index % 2 == 0 else -8) * width // 90
            y = (index // 2) * (height - 1) + (8 if index // 2 == 0 else -8) * height // 90
            # Inks do not make the blue of a screen.
            near = 90 if name == "cmyk.jpg" else 24
            seen = image.getpixel((x, y))
            assert max(abs(a - b) for a, b in zip(seen, colour)) < near, (index, seen, colour)


def test_other_colour_spaces_become_that_of_the_web(copies, originals):
    image = Image.open(io.BytesIO(originals["p3.jpg"]))
    profile = ImageCms.ImageCmsProfile(io.BytesIO(image.info["icc_profile"]))
    wanted = ImageCms.profileToProfile(
        image, profile, ImageCms.createProfile("sRGB"), outputMode="RGB"
    ).getpixel((30, 20))
    plain = image.getpixel((30, 20))
    assert max(abs(a - b) for a, b in zip(plain, wanted)) > 10
    for copy in copies[0]["p3.jpg"]:
        seen = copy.convert("RGB").getpixel((30, 20))
        assert max(abs(a - b) for a, b in zip(seen, wanted)) < 8, (seen, wanted)


def test_what_is_transparent_stands_on_white(copies):
    for image in copies[0]["clear.png"]:
        assert image.mode == "RGB"
        assert min(image.getpixel((3, 3))) > 245
        assert max(image.getpixel((60, 45))) < 12


def test_odd_pictures_keep_their_shape(copies):
    sizes = {name: copies[0][name][0].size for name in copies[0]}
    assert sizes["panorama.jpg"] == (1280, 85)
    assert sizes["long.png"] == (200, 9000)
    assert sizes["dot.png"] == (1, 1)
    assert sizes["moving.webp"] == (60, 40)
    assert not getattr(copies[0]["moving.webp"][1], "is_animated", False)
