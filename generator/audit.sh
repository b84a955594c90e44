#!/bin/sh
# Has the published site looked at by the checkers of the field and prints one
# figure for each: errors and warnings of the Nu HTML checker, violations that
# axe-core finds on all pages, also in large type, and the lowest of Lighthouse's points
# on four pages in both languages. It takes some minutes and needs Node.js, Java,
# Chromium and the npm registry.
#
#   sh generator/audit.sh [FOLDER]     FOLDER: a published site; else one is built
set -eu
cd "$(dirname "$0")/.."

for tool in node npm java; do
	command -v "$tool" >/dev/null || { echo "audit.sh: $tool is missing (Debian: nodejs npm default-jre-headless)" >&2; exit 1; }
done
for name in chromium chromium-browser google-chrome google-chrome-stable; do
	CHROME_PATH=${CHROME_PATH:-$(command -v "$name" || true)}
done
export CHROME_PATH PLANSITE_BROWSER="$CHROME_PATH"

tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
site=${1:-}
if [ -z "$site" ]; then
	site=$tmp/site
	# The address makes the tags that need one; nothing is asked of it.
	go run ./generator build --lang en --out "$site" --base-url https://plan.example.gov.cn/plan/ >&2 2>"$tmp/messages" || { cat "$tmp/messages" >&2; exit 1; }
fi
site=$(cd "$site" && pwd)
npm --prefix generator/checkers ci --no-audit --no-fund --ignore-scripts --silent

# Read from a folder, no file is “self”, so what Nu says of the policy says nothing;
# the tests in Chromium hold the pages to it.
java -jar generator/checkers/node_modules/vnu-jar/build/dist/vnu.jar --skip-non-html --format gnu \
	--filterpattern '.*Content Security Policy.*' "$site" >"$tmp/nu" 2>&1 || true
cat "$tmp/nu" >&2
echo "Nu HTML checker, errors and warnings: $(grep -c . "$tmp/nu" || true)"

PLANSITE_ALL=1 go test ./generator/browser -count 1 -timeout 60m -run TestAxe -v >"$tmp/axe" 2>&1 || true
grep 'axe_test.go' "$tmp/axe" | grep -v ' pages$' >&2 || true
grep -q '^--- PASS: TestAxe\|^--- FAIL: TestAxe' "$tmp/axe" || { cat "$tmp/axe" >&2; exit 1; }
echo "axe-core, violations on all pages: $(grep 'axe_test.go' "$tmp/axe" | grep -vc ' pages$' || true)"

day=campaigns/world-accreditation-day/index.html
echo "Lighthouse, lowest of the points: $(node generator/checkers/lighthouse.js "$site" \
	index.html plan/index.html indicators/i01.html $day en/index.html en/plan/index.html en/indicators/i01.html en/$day)"
