#!/usr/bin/env python3
"""Writes the app's icon: a photo that comes down into a tray. Adaptive, with a form for themed icons (Android 13)."""
import pathlib

RESOURCES = pathlib.Path(__file__).parent.parent / "app/src/main/res"
HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!-- Written by build/icon.py. -->\n'
SIZE = 108  # Of which the system shows the 66 in the middle for sure.
BACKGROUND = "#FF25324B"
PAPER, PICTURE, TRAY = "#FFFFFFFF", "#FF6FA8DC", "#FFF2C14E"


def rounded(left, top, right, bottom, radius):
    """A rectangle with round corners, as a path."""
    arc = f"a{radius},{radius} 0 0 1"
    return (f"M{left + radius},{top}H{right - radius}{arc} {radius},{radius}V{bottom - radius}{arc} {-radius},{radius}"
            f"H{left + radius}{arc} {-radius},{-radius}V{top + radius}{arc} {radius},{-radius}z")


def tray():
    return "M31,60h9v13h28V60h9v18a4,4 0 0 1 -4,4H35a4,4 0 0 1 -4,-4z"


def hills():
    return "M42,56l8,-9 6,6 4,-4 6,7z"


def vector(paths):
    body = "".join(f'    <path\n        android:fillColor="{colour}"\n        android:pathData="{path}" />\n' for colour, path in paths)
    return (f'{HEAD}<vector xmlns:android="http://schemas.android.com/apk/res/android"\n    android:width="{SIZE}dp"\n'
            f'    android:height="{SIZE}dp"\n    android:viewportWidth="{SIZE}"\n    android:viewportHeight="{SIZE}">\n{body}</vector>\n')


def write(name, text):
    file = RESOURCES / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)


def main():
    photo = rounded(38, 28, 70, 62, 3)
    write("drawable/ic_launcher_background.xml", vector([(BACKGROUND, f"M0,0h{SIZE}v{SIZE}h-{SIZE}z")]))
    write("drawable/ic_launcher_foreground.xml",
          vector([(PAPER, photo), (PICTURE, rounded(41, 31, 67, 56, 2)), (PAPER, hills()), (TRAY, tray())]))
    # One colour, which the system chooses: the picture is cut out of the photo.
    write("drawable/ic_launcher_monochrome.xml", vector([(PAPER, photo + hills()), (PAPER, tray())]))
    layers = "".join(f'    <{layer} android:drawable="@drawable/ic_launcher_{layer}" />\n' for layer in ("background", "foreground", "monochrome"))
    write("mipmap-anydpi-v26/ic_launcher.xml",
          f'{HEAD}<adaptive-icon xmlns:android="http://schemas.android.com/apk/res/android">\n{layers}</adaptive-icon>\n')


if __name__ == "__main__":
    main()
