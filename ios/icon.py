#!/usr/bin/env python3
"""Draws the app's icon, of the shapes of the Android app's: a photo that comes down into a tray. Needs ImageMagick."""
import json
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "android/build"))
import icon  # noqa: E402

PIXELS = 1024  # The system scales it to every other size, and cuts the corners.
SCALE = PIXELS / 72  # Android shows the 72 in the middle of its 108.
PLACE = HERE / "App/Resources/Assets.xcassets/AppIcon.appiconset"


def colour(argb):
    """Android's #AARRGGBB without its opacity: Apple's icons have none."""
    return "#" + argb[3:]


def scaled(path):
    """The path in pixels: ImageMagick draws small curves as corners, and scales those."""
    number = re.compile(r"-?[\d.]+")
    parts = path.split(" 0 0 1 ")  # An arc's flags are no lengths.
    return " 0 0 1 ".join(number.sub(lambda found: f"{float(found[0]) * SCALE:g}", part) for part in parts)


def main():
    shapes = [(icon.PAPER, icon.rounded(38, 28, 70, 62, 3)), (icon.PICTURE, icon.rounded(41, 31, 67, 56, 2)),
              (icon.PAPER, icon.hills()), (icon.TRAY, icon.tray())]
    place = f"translate {-18 * SCALE},{-18 * SCALE}"
    drawing = ["convert", "-size", f"{PIXELS}x{PIXELS}", f"xc:{colour(icon.BACKGROUND)}"]
    for fill, path in shapes:
        drawing += ["-fill", colour(fill), "-draw", f"{place} path '{scaled(path)}'"]
    PLACE.mkdir(parents=True, exist_ok=True)
    subprocess.run(drawing + ["-alpha", "off", "-strip", f"PNG24:{PLACE / 'icon.png'}"], check=True)
    contents = {"images": [{"filename": "icon.png", "idiom": "universal", "platform": "ios", "size": f"{PIXELS}x{PIXELS}"}],
                "info": {"author": "xcode", "version": 1}}
    (PLACE / "Contents.json").write_text(json.dumps(contents, indent=2) + "\n")
    (PLACE.parent / "Contents.json").write_text(json.dumps({"info": contents["info"]}, indent=2) + "\n")


main()
