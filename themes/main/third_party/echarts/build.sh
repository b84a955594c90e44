#!/bin/sh
# Rebuilds echarts.min.js from the lock file and records its hash:
#   sh build.sh [FILE]      (FILE: where to write; then nothing is recorded)
set -eu
cd "$(dirname "$0")"
npm ci --ignore-scripts --no-audit --no-fund --silent
out=${1:-echarts.min.js}
npx --no-install esbuild entry.js --bundle --minify --format=iife --global-name=echarts \
  --target=es2018 --charset=ascii --legal-comments=none \
  --define:process.env.NODE_ENV='"production"' \
  --banner:js='/*! Apache ECharts 6.1.0 (Apache-2.0) with ZRender (BSD-3-Clause) and tslib (0BSD); see LICENSE and NOTICE beside this file */' \
  --log-level=warning --outfile="$out"
[ $# -gt 0 ] || sha256sum echarts.min.js > SHA256
