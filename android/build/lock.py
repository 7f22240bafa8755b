#!/usr/bin/env python3
"""Writes ../dependencies.pom.xml: every library of the app, each in one version.

Maven takes the nearest of several versions, Gradle the highest. AndroidX is made for the latter, and its POMs leave
out that most files are AARs. So the versions are chosen here as Gradle chooses them, and Maven only downloads.
"""
import concurrent.futures
import functools
import pathlib
import re
import subprocess
import urllib.error
import urllib.request
import xml.etree.ElementTree as ElementTree
import zipfile

HERE = pathlib.Path(__file__).parent
# The later version is empty and leans on guava, which is not shipped.
FIXED = {("com.google.guava", "listenablefuture"): "1.0"}
# Maven must not look for more by itself.
NOTHING_ELSE = "<exclusions><exclusion><groupId>*</groupId><artifactId>*</artifactId></exclusion></exclusions>"
SHIPPED_SCOPES = ("", "compile", "runtime")


@functools.cache
def repository():
    """The address that Maven itself downloads from: it stands in the POM that all others inherit."""
    told = subprocess.run(["mvn", "--version"], capture_output=True, text=True, check=True).stdout
    home = pathlib.Path(re.search(r"Maven home: (.+)", told)[1])
    builder = next(home.glob("lib/maven-model-builder*.jar"))
    with zipfile.ZipFile(builder) as jar:
        inherited = jar.read("org/apache/maven/model/pom-4.0.0.xml").decode()
    return re.search(r"<url>([^<]+)</url>", inherited)[1]


@functools.cache
def fetch(group, name, file):
    address = f"{repository()}/{group.replace('.', '/')}/{name}/{file}"
    try:
        with urllib.request.urlopen(address, timeout=30) as answer:
            return answer.read().decode()
    except urllib.error.HTTPError as refused:
        if refused.code == 404:
            return None
        raise


def rank(version):
    """Sorts versions: 1.10 after 1.9, 1.0-rc before 1.0."""
    parts = [(2, int(part), "") if part.isdigit() else (0, 0, part) for part in re.split(r"[.-]", version)]
    return parts + [(1, 0, "")] * (6 - len(parts))


def there(group, name, asked):
    """The version asked for, or the lowest one above it that was published."""
    lowest = asked.strip("[]()").split(",")[0]
    if fetch(group, name, f"{lowest}/{name}-{lowest}.pom"):
        return lowest
    published = re.findall(r"<version>([^<]+)", fetch(group, name, "maven-metadata.xml") or "")
    above = [version for version in published if re.fullmatch(r"[\d.]+", version) and rank(version) > rank(lowest)]
    return min(above, key=rank, default=None)


class Library:
    """One version of a library, as its POM describes it."""

    def __init__(self, group, name, version):
        text = fetch(group, name, f"{version}/{name}-{version}.pom")
        if text is None:
            raise SystemExit(f"{group}:{name}:{version} is not published")
        self.root = ElementTree.fromstring(re.sub(r'\sxmlns="[^"]+"', "", text, count=1))
        self.values = {"project.version": version, "project.groupId": group}
        self.managed = {}
        self._take_from_parent()
        self.values |= {entry.tag: (entry.text or "").strip() for entry in self.root.findall("properties/*")}
        self.packaging = self._value(self.root, "packaging") or "jar"
        self._read_managed()
        self.needs = self._read_needs()

    def _take_from_parent(self):
        parent = self.root.find("parent")
        if parent is not None:
            above = library(*(parent.findtext(part).strip() for part in ("groupId", "artifactId", "version")))
            self.values = above.values | self.values
            self.managed = dict(above.managed)

    def _read_managed(self):
        for entry in self.root.findall("dependencyManagement/dependencies/dependency"):
            key, version = self._key(entry), self._value(entry, "version")
            if self._value(entry, "scope") == "import":
                self.managed |= library(*key, version).managed
            else:
                self.managed[key] = version

    def _read_needs(self):
        needs = {}
        for entry in self.root.findall("dependencies/dependency"):
            if self._value(entry, "scope") in SHIPPED_SCOPES and self._value(entry, "optional") != "true":
                key = self._key(entry)
                needs[key] = self._value(entry, "version") or self.managed.get(key)
        return needs

    def _key(self, entry):
        return self._value(entry, "groupId"), self._value(entry, "artifactId")

    def _value(self, entry, part):
        raw = (entry.findtext(part) or "").strip()
        return re.sub(r"\$\{([^}]+)\}", lambda match: self.values.get(match[1], ""), raw)


@functools.cache
def library(group, name, version):
    return Library(group, name, version)


def reached_from(named, chosen):
    found, ends = set(), list(named)
    while ends:
        key = ends.pop()
        if key in chosen and key not in found:
            found.add(key)
            ends += library(*key, chosen[key]).needs
    return found


def choose(named):
    """For each library the highest version that anyone asks for, until nobody asks for more."""
    chosen = named | FIXED
    while True:
        before = dict(chosen)
        keys = sorted(reached_from(named, chosen))
        with concurrent.futures.ThreadPoolExecutor(16) as pool:
            read = list(pool.map(lambda key: library(*key, chosen[key]), keys))
        for one in read:
            bounds = {key: version for key, version in one.managed.items() if key in chosen}
            for key, asked in [*one.needs.items(), *bounds.items()]:
                raise_to(chosen, key, asked)
        if chosen == before:
            return chosen


def raise_to(chosen, key, asked):
    if not asked or key in FIXED:
        return
    version = there(*key, asked)
    if version and (key not in chosen or rank(version) > rank(chosen[key])):
        chosen[key] = version


def is_umbrella(key, all_keys, chosen):
    """Whether a part of it that stands in the list by itself holds the classes."""
    group, name = key
    if group.startswith("org.jetbrains.compose."):
        return True  # other names for AndroidX's
    parts = {(group, f"{name}-android"), (group, f"{name}-jvm")}
    has_part_for_android = name.endswith("-jvm") and (group, f"{name[:-4]}-android") in all_keys
    return library(*key, chosen[key]).packaging == "pom" or bool(parts & all_keys) or has_part_for_android


def line(key, chosen, shipped):
    (group, name), version = key, chosen[key]
    kind = "<type>aar</type>" if library(*key, version).packaging == "aar" else ""
    scope = "" if key in shipped else "<scope>test</scope>"
    return (f"    <dependency><groupId>{group}</groupId><artifactId>{name}</artifactId>"
            f"<version>{version}</version>{kind}{scope}{NOTHING_ELSE}</dependency>")


def main():
    listed = (HERE / "libraries.txt").read_text().splitlines()
    rows = [row.split() for row in listed if row and not row.startswith("#")]
    split = {tuple(row[0].split(":")[:2]): row for row in rows}
    chosen = choose({key: row[0].split(":")[2] for key, row in split.items()})
    shipped = reached_from([key for key, row in split.items() if "test" not in row[1:]], chosen)
    everything = reached_from(split, chosen)
    kept = [key for key in sorted(everything) if not is_umbrella(key, everything, chosen)]
    (HERE.parent / "dependencies.pom.xml").write_text("\n".join([
        '<?xml version="1.0" encoding="UTF-8"?>',
        "<!-- Written by build/lock.py from build/libraries.txt. -->",
        '<project xmlns="http://maven.apache.org/POM/4.0.0">',
        "  <modelVersion>4.0.0</modelVersion>",
        "  <groupId>io.keepsake</groupId>",
        "  <artifactId>keepsake-app-dependencies</artifactId>",
        "  <version>0.1.0</version>",
        "  <packaging>pom</packaging>",
        "  <dependencies>",
        *(line(key, chosen, shipped) for key in kept),
        "  </dependencies>",
        "</project>",
        "",
    ]))
    print(f"{len(kept)} libraries, of which {len(shipped & set(kept))} are shipped")


main()
