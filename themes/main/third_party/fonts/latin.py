"""Gives a font proportional quotation marks, as Latin text wants them: latin.py FROM TO

Noto Sans SC draws ‘ ’ “ ” … as wide as a Chinese character and keeps the
proportional ones for the feature "pwid"; here they take the place of the wide ones.
"""
import sys

from fontTools.ttLib import TTFont

font = TTFont(sys.argv[1], recalcTimestamp=False)
gsub = font["GSUB"].table
narrow = {}
for feature in gsub.FeatureList.FeatureRecord:
    if feature.FeatureTag == "pwid":
        for index in feature.Feature.LookupListIndex:
            for table in gsub.LookupList.Lookup[index].SubTable:
                narrow.update(getattr(table, "ExtSubTable", table).mapping)
for table in font["cmap"].tables:
    if table.isUnicode() and hasattr(table, "cmap"):
        for rune in (0x2018, 0x2019, 0x201C, 0x201D, 0x2026):
            if table.cmap.get(rune) in narrow:
                table.cmap[rune] = narrow[table.cmap[rune]]
font.save(sys.argv[2])
