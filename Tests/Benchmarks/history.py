"""A content folder as a repository in which every file was changed a few times."""

import subprocess

# What almanac asks of git (Sources/Workspace/History/GitLog.swift).
LOG = (
    "log --format=%x01%ct%x02%D --decorate=short --name-only -z --relative --no-renames "
    "--no-merges --no-show-signature --no-notes --no-color -- ."
).split()
# How often each file is committed, and how many at a time: an office commits a county's batch.
CHANGES = 3
BATCH = 10


def make_repository(content):
    """Makes a folder a repository; returns the number of its commits."""
    subprocess.run(["git", "init", "--quiet", content], check=True)
    files = sorted(path for path in content.rglob("*.md"))
    command = ["git", "-C", content, "fast-import", "--quiet"]
    commits = 0
    with subprocess.Popen(command, stdin=subprocess.PIPE) as process:
        write = process.stdin.write
        for change in range(CHANGES):
            for start in range(0, len(files), BATCH):
                commits += 1
                moment = 1_690_000_000 + 60 * commits
                write(b"commit refs/heads/main\n")
                write(b"committer almanac <almanac@example.org> %d +0000\ndata 0\n" % moment)
                for path in files[start : start + BATCH]:
                    name = path.relative_to(content).as_posix().encode()
                    text = path.read_bytes() + b"\n" * change
                    write(b"M 100644 inline %s\ndata %d\n%s\n" % (name, len(text), text))
    if process.returncode:
        raise RuntimeError("git fast-import failed")
    subprocess.run(["git", "-C", content, "symbolic-ref", "HEAD", "refs/heads/main"], check=True)
    return commits


def log_command(content):
    """The command that reads the history of the folder."""
    return ["git", "-C", content, *LOG]
