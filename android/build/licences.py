#!/usr/bin/env python3
"""Writes app/src/main/res/values/licences.xml: whose work is shipped with the app, each with its licence.

Maven's part is what dependencies.pom.xml has for the app (its POMs tell the licences, from Maven's own repository); Rust's is
what the core needs on a phone, as Cargo.lock has it. Run after either changed; both must have been downloaded."""

import json
import subprocess
import xml.etree.ElementTree as xml
from pathlib import Path
from xml.sax.saxutils import escape

HERE = Path(__file__).resolve().parent
ANDROID = HERE.parent
OUT = ANDROID / "app/src/main/res/values/licences.xml"
REPOSITORY = Path.home() / ".m2/repository"
NAMESPACE = {"m": "http://maven.apache.org/POM/4.0.0"}

# What is neither a library of Maven's nor a crate.
OTHERS = {"Keepsake": "MIT OR Apache-2.0", "Material Symbols": "Apache-2.0", "SQLite": "public domain"}

# Names of licences as POMs write them, by what stands in them.
NAMES = {"apache": "Apache-2.0", "mit": "MIT", "bsd": "BSD-3-Clause", "lgpl": "LGPL-2.1-or-later"}


def shipped():
    """Groups of libraries that are in the app, each with one of its libraries and that one's version."""
    groups = {}
    for library in xml.parse(ANDROID / "dependencies.pom.xml").iterfind(".//m:dependency", NAMESPACE):
        text = {name: library.findtext(f"m:{name}", None, NAMESPACE) for name in ("groupId", "artifactId", "version", "scope")}
        if text["scope"] in (None, "compile", "runtime"):
            groups.setdefault(text["groupId"], (text["artifactId"], text["version"]))
    return groups


def licence_of(group, artifact, version):
    """The licence that a POM, or one that it stands on, tells first."""
    pom = REPOSITORY / group.replace(".", "/") / artifact / version / f"{artifact}-{version}.pom"
    root = xml.parse(pom).getroot()
    told = [name.text for name in root.iterfind(".//m:licenses/m:license/m:name", NAMESPACE)]
    if told:
        known = [short for word, short in NAMES.items() for name in told if word in name.lower()]
        return known[0] if known else told[0]
    parent = root.find("m:parent", NAMESPACE)
    if parent is None:
        raise SystemExit(f"{group}:{artifact} tells no licence")
    return licence_of(*(parent.findtext(f"m:{name}", None, NAMESPACE) for name in ("groupId", "artifactId", "version")))


def crates():
    """What the core needs at run time on a phone, with the licence that each tells."""
    command = ["cargo", "metadata", "--format-version=1", "--locked", "--offline", "--filter-platform=aarch64-linux-android"]
    told = json.loads(subprocess.run(command, cwd=ANDROID.parent, check=True, capture_output=True).stdout)
    packages = {package["id"]: package for package in told["packages"]}
    nodes = {node["id"]: node for node in told["resolve"]["nodes"]}
    waiting = [id for id, package in packages.items() if package["name"] == "keepsake-ffi"]
    found = {}
    while waiting:
        id = waiting.pop()
        # What writes code while the core is built is not in it.
        if id in found or any("proc-macro" in target["kind"] for target in packages[id]["targets"]):
            continue
        found[id] = packages[id]
        kinds = lambda dependency: [kind["kind"] for kind in dependency["dep_kinds"]]
        waiting += [dependency["pkg"] for dependency in nodes[id]["deps"] if None in kinds(dependency)]
    # The project's own have no source.
    return {package["name"]: package["license"] or "see its source" for package in found.values() if package["source"]}


def main():
    libraries = {group: licence_of(group, *one) for group, one in shipped().items()}
    lines = [OTHERS, libraries, crates()]
    items = [f"        <item>{escape(name)}: {escape(licence.replace('/', ' OR '))}</item>" for part in lines for name, licence in sorted(part.items())]
    OUT.write_text(
        '<?xml version="1.0" encoding="utf-8"?>\n'
        "<!-- Works that are shipped with the app: a name, a colon, its licence. Written by build/licences.py. -->\n"
        '<resources>\n    <string-array name="licences" translatable="false">\n' + "\n".join(items) + "\n    </string-array>\n</resources>\n"
    )
    print(f"{len(items)} works")


main()
