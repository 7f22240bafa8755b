//! Maven and Gradle build the same app: they name the same versions, levels and folders.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use super::folder;

fn read(file: &str) -> String {
    fs::read_to_string(folder().join(file)).unwrap()
}

/// The lines `name = "value"` of one table of the version catalog.
fn catalog(table: &str) -> BTreeMap<String, String> {
    let text = read("gradle/libs.versions.toml");
    let (_, rest) = text.split_once(&format!("[{table}]")).unwrap();
    let lines = rest.lines().take_while(|line| !line.starts_with('['));
    let pairs = lines.filter_map(|line| line.split_once(" = "));
    pairs
        .map(|(name, value)| (name.to_owned(), value.trim_matches('"').to_owned()))
        .collect()
}

/// What stands between the tags of that name in the POM, for the first time.
fn property(name: &str) -> String {
    let pom = read("pom.xml");
    let (_, rest) = pom.split_once(&format!("<{name}>")).unwrap();
    rest.split_once("</").unwrap().0.to_owned()
}

#[test]
fn libraries_are_the_same() {
    let listed = read("build/libraries.txt");
    let rows = listed
        .lines()
        .filter(|row| !row.is_empty() && !row.starts_with('#'));
    let maven: BTreeSet<_> = rows
        .clone()
        .filter_map(|row| row.split(' ').next())
        .collect();
    let gradle = catalog("libraries");
    let gradle: BTreeSet<_> = gradle.values().map(String::as_str).collect();
    assert_eq!(maven, gradle);
    assert_eq!(rows.count(), maven.len(), "one stands there twice");
}

#[test]
fn every_library_is_used_for_what_maven_uses_it_for() {
    let build = read("app/build.gradle.kts");
    let names: BTreeMap<_, _> = catalog("libraries")
        .into_iter()
        .map(|(name, library)| (library, name.replace('-', ".")))
        .collect();
    for row in read("build/libraries.txt").lines() {
        let Some(name) = row.split(' ').next().and_then(|library| names.get(library)) else {
            continue;
        };
        let used: Vec<_> = build
            .lines()
            .filter(|line| {
                line.contains(&format!("(libs.{name})"))
                    || line.contains(&format!("(libs.{name}) "))
            })
            .collect();
        assert!(!used.is_empty(), "{name} is not used");
        let is_test = row.ends_with(" test");
        let shipped = used
            .iter()
            .any(|line| line.trim().starts_with("implementation"));
        assert_eq!(shipped, !is_test, "{name}");
    }
}

#[test]
fn versions_and_levels_are_the_same() {
    let versions = catalog("versions");
    for (gradle, maven) in [
        ("minSdk", "android.minSdk"),
        ("targetSdk", "android.targetSdk"),
        ("versionCode", "android.versionCode"),
        ("kotlin", "kotlin.version"),
        ("versionName", "version"),
    ] {
        assert_eq!(versions[gradle], property(maven), "{gradle}");
    }
    assert_eq!(versions["versionName"], env!("CARGO_PKG_VERSION"));
}

#[test]
fn tests_run_on_the_same_androids() {
    let build = read("app/build.gradle.kts");
    let androids = property("androids");
    assert!(build.contains(&format!("\"robolectric.enabledSdks\", \"{androids}\"")));
}

#[test]
fn the_package_is_the_same() {
    let build = read("app/build.gradle.kts");
    let package = property("android.package");
    assert!(build.contains(&format!("namespace = \"{package}\"")));
    assert!(build.contains(&format!("applicationId = \"{package}\"")));
}

#[test]
fn source_folders_are_the_same() {
    let build = read("app/build.gradle.kts");
    let script = read("build/android.groovy");
    // Gradle's begin in app/, Maven's beside it.
    for (gradle, maven) in [
        (
            "kotlin.srcDir(\"../../bindings/kotlin/src/main/kotlin\")",
            "$project.basedir/../bindings/kotlin/src/main/kotlin",
        ),
        ("kotlin.srcDir(\"../generated\")", "keepsake.generated"),
        (
            "res.srcDir(\"../generated/licences\")",
            "new File(generated, 'licences')",
        ),
        (
            "kotlin.srcDir(\"src/sharedTest/kotlin\")",
            "app/src/sharedTest/kotlin",
        ),
    ] {
        assert!(build.contains(gradle), "{gradle}");
        assert!(script.contains(maven), "{maven}");
    }
    assert_eq!(property("sourceDirectory"), "app/src/main/kotlin");
    assert_eq!(property("testSourceDirectory"), "app/src/test/kotlin");
    // Those that Gradle takes without being told.
    for kept in [
        "app/src/main/AndroidManifest.xml",
        "app/src/main/res",
        "app/src/test/kotlin",
    ] {
        assert!(folder().join(kept).exists(), "{kept}");
    }
}

#[test]
fn the_libraries_that_maven_takes_are_those_that_were_chosen() {
    let locked = read("dependencies.pom.xml");
    for row in read("build/libraries.txt").lines() {
        let Some(library) = row
            .split(' ')
            .next()
            .filter(|_| !row.starts_with('#') && !row.is_empty())
        else {
            continue;
        };
        let parts: Vec<_> = library.split(':').collect();
        let [group, name, _] = parts[..] else {
            panic!("{row}")
        };
        let entry = format!("<groupId>{group}</groupId><artifactId>{name}</artifactId>");
        assert!(locked.contains(&entry), "run build/lock.py: {library}");
    }
}

/// Maven takes those of the core's sentences, which the app's words have as well.
#[test]
fn the_app_has_its_own_languages_and_no_more() {
    let build = read("app/build.gradle.kts");
    let (_, rest) = build.split_once("localeFilters += listOf(").unwrap();
    let filters: BTreeSet<_> = rest.split_once(')').unwrap().0.split(", ").collect();
    let of_words: BTreeSet<_> = fs::read_dir(folder().join("app/src/main/res"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|values| values.join("screens.xml").exists())
        .map(|values| values.file_name().unwrap().to_str().unwrap().to_owned())
        .map(|values| values.strip_prefix("values-").unwrap_or("en").to_owned())
        .map(|language| format!("\"{language}\""))
        .collect();
    assert_eq!(filters, of_words.iter().map(String::as_str).collect());
}

/// An app that takes the library as an AAR is shrunk by the same rules.
#[test]
fn the_rules_around_the_library_are_those_of_the_archive() {
    let rules = |text: String| {
        let lines = text.lines().filter(|line| line.starts_with('-'));
        lines.map(str::to_owned).collect::<Vec<_>>()
    };
    let ours = rules(read("build/rules.pro"));
    let theirs = rules(read("../bindings/kotlin/android/proguard.txt"));
    assert_eq!(ours[..theirs.len()], theirs);
}
