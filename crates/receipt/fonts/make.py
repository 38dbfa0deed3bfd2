#!/usr/bin/python3
"""Makes the fonts beside this file from the bundled web fonts of ui/src/styles/fonts: fixed weights, as TrueType.

Needs Debian's python3-fonttools and python3-brotli. Run again only when the web fonts change.
"""
import pathlib
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

HERE = pathlib.Path(__file__).parent
WEB = HERE.parents[2] / "ui/src/styles/fonts"
FACES = [
    ("source-sans-3-latin-wght-normal", {"wght": 400}, "source-sans-3-400"),
    ("source-sans-3-latin-wght-normal", {"wght": 600}, "source-sans-3-600"),
    ("source-serif-4-latin-wght-normal", {"wght": 500}, "source-serif-4-500"),
    ("atkinson-hyperlegible-mono-latin-400-normal", {}, "atkinson-hyperlegible-mono-400"),
]

for source, place, name in FACES:
    font = TTFont(WEB / f"{source}.woff2", recalcTimestamp=False)
    if "fvar" in font:
        axes = {axis.axisTag: place.get(axis.axisTag, axis.defaultValue) for axis in font["fvar"].axes}
        font = instancer.instantiateVariableFont(font, axes, inplace=True)
    # A PDF names each font once: two weights of one family must not share the name.
    for record in list(font["name"].names):
        if record.nameID == 6:
            record.string = "".join(part.capitalize() for part in name.split("-"))
    font.flavor = None
    font.recalcTimestamp = False
    font.save(HERE / f"{name}.ttf")
    print(name, len(font.getBestCmap()), "characters")
