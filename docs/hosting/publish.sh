#!/bin/sh
# Checks what is on a git host and publishes it into the folder of a web server. For hosts without
# machines of their own (Gitee, a Gitea of the office, a bare repository): run it from cron, or from
# the program that answers the host's webhook.
#
#   publish.sh [--check] CLONE [WEBROOT]
#
#   CLONE     a clone of the repository, used by this script alone: it is set to what the host has
#   WEBROOT   where the site is published; with --check nothing is
#
#   ALMANAC   the program (default: almanac on the path, else the clone's own release build)
#   BRANCH    the branch that is the site (default: main)
#   BASE_URL  where the site will be found (default: what calendar.yml says)
#
# Exit status: 0 published, or nothing new; 1 the content has errors and the old site stays; 74 the
# host cannot be reached, another run is under way, or the disk fails.
set -eu

checks_only=
if [ "${1-}" = --check ]; then
  checks_only=yes
  shift
fi
if [ $# -lt 1 ] || { [ -z "$checks_only" ] && [ $# -ne 2 ]; }; then
  sed -n '2,/^set/s/^# \{0,1\}//p' "$0" | sed '$d' >&2
  exit 64
fi
clone=$(cd "$1" && pwd)
branch=${BRANCH:-main}

# Of two runs at a time the second gives way; the lock goes with the process, however it ends.
exec 9>"$clone/.git/almanac.lock"
if ! flock --nonblock 9; then
  echo "publish: another run is under way" >&2
  exit 74
fi

git -C "$clone" fetch --quiet origin "$branch" || {
  echo "publish: the host cannot be reached; the site stays as it is" >&2
  exit 74
}
git -C "$clone" reset --quiet --hard FETCH_HEAD

almanac=${ALMANAC-}
[ -n "$almanac" ] || almanac=$(command -v almanac) || almanac=$clone/.build/release/almanac
if [ ! -x "$almanac" ]; then
  (cd "$clone" && swift build --configuration release --product almanac)
fi

state=$(git -C "$clone" rev-parse HEAD)
if [ -n "$checks_only" ]; then
  echo "publish: checking $state"
  cd "$clone" && exec "$almanac" check
fi
mkdir -p "$2"
webroot=$(cd "$2" && pwd)
echo "publish: $state"
# The build replaces file by file and only what has changed, and nothing where there is an error.
set -- build --output "$webroot"
[ -z "${BASE_URL-}" ] || set -- "$@" --base-url "$BASE_URL"
cd "$clone" && exec "$almanac" "$@"
