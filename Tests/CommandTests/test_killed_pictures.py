"""A build that is killed while it makes copies of photos: the next one finds nothing half made."""

import io
import random
import subprocess
import time

from PIL import Image

from conftest import REPOSITORY

ENTRY = """---
活动名称: 义诊
举办单位: 大荔县医院
活动日期: 9月20日
活动地点: 大荔县医院门诊楼
领域: 卫生健康
图片:
{pictures}
---

请带医保卡。
"""
PHOTOS = 6


def photo(seed):
    """A photo that takes a moment to make smaller: of many colours, no two alike."""
    noise = random.Random(seed).randbytes(60 * 45 * 3)
    picture = Image.frombytes("RGB", (60, 45), noise).resize((2000, 1500), Image.Resampling.BICUBIC)
    file = io.BytesIO()
    picture.save(file, "JPEG", quality=90)
    return file.getvalue()


def files(folder):
    """The bytes of all files below a folder, by path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_a_killed_build_leaves_nothing_half_made(program, project):
    folder = project.folder / "content/activities/dali"
    folder.mkdir()
    for number in range(PHOTOS):
        (folder / f"{number}.jpg").write_bytes(photo(number))
    pictures = "\n".join(f"  - {{file: {number}.jpg, alt: 义诊现场}}" for number in range(PHOTOS))
    (folder / "yizhen.md").write_text(ENTRY.format(pictures=pictures), encoding="utf-8")
    begun = time.monotonic()
    whole = project.build()
    seconds = time.monotonic() - begun
    assert whole.returncode == 0, whole.stdout + whole.stderr
    cache, site = project.folder / ".almanac/pictures/content", project.folder / "site"
    copies, pages = files(cache), files(site)
    assert sum(name.endswith(".picture") for name in copies) == PHOTOS
    killed = 0
    for part in range(1, 9):
        for path in sorted(cache.rglob("*.picture")):
            path.unlink()
        command = [program, "build", "--themes", REPOSITORY / "themes", "--quiet"]
        with subprocess.Popen(command, cwd=project.folder, stdout=subprocess.DEVNULL) as process:
            try:
                process.wait(timeout=seconds * part / 9)
            except subprocess.TimeoutExpired:
                process.kill()
                killed += 1
        # What was kept is whole: the last build would not take it up otherwise.
        for name, data in files(cache).items():
            if name.endswith(".picture"):
                assert data == copies[name]
        assert project.build().returncode == 0
        assert files(cache) == copies
        assert files(site) == pages
    assert killed > 0
