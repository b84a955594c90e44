#!/bin/sh
# Checks and tests everything, after installing what the tests need where it is
# missing: Chromium, readers of PDF and of QR codes, and a C
# compiler for the race detector.
#
#   sh generator/test.sh
#   sh generator/test.sh --quick    in a minute: what needs no browser and no slow pictures
set -eu
cd "$(dirname "$0")/.."

say() { echo "test.sh: $*" >&2; }

browser() {
	for name in chromium chromium-browser google-chrome google-chrome-stable; do
		command -v "$name" && return
	done
	return 1
}

static() {
	unformatted=$(gofmt -l generator)
	if [ -n "$unformatted" ]; then
		say "gofmt -w these:"
		echo "$unformatted" >&2
		exit 1
	fi
	go vet ./...
	go tool staticcheck ./...
	go mod tidy -diff
}

if [ "${1-}" = --quick ]; then
	static
	exec go test -short ./...
fi

wanted=
need() { wanted="$wanted $*"; }
browser >/dev/null || need chromium
command -v pdftotext >/dev/null || need poppler-utils
command -v zbarimg >/dev/null || need zbar-tools
command -v "${CC:-gcc}" >/dev/null || need gcc libc6-dev

if [ -n "$wanted" ]; then
	root=
	[ "$(id -u)" = 0 ] || root=sudo
	if ! command -v apt-get >/dev/null || { [ -n "$root" ] && ! command -v sudo >/dev/null; }; then
		say "missing:$wanted (Debian's names); install them, or run go test ./... for the tests that need no browser"
		exit 1
	fi
	say "installing$wanted"
	export DEBIAN_FRONTEND=noninteractive
	$root apt-get -qq update
	$root apt-get -qq install -y --no-install-recommends $wanted >/dev/null
fi

static
PLANSITE_BROWSER=$(browser)
export PLANSITE_BROWSER
go test -timeout 30m ./...
# Under the race detector: the packages in which goroutines meet, and a build of this
# site, whose charts the tests have drawn. All else would take ten times as long there
# and meet nobody.
go test -race -timeout 30m ./generator/output ./generator/preview ./generator/theme
built=$(mktemp -d)
trap 'rm -rf "$built"' EXIT
GORACE="halt_on_error=1 exitcode=66" go run -race ./generator build --out "$built/site"
