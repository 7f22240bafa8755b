//! The archive that Android apps depend on: the classes, the library for each kind of phone,
//! and the rules by which a shrinker leaves alone what is found by name. It is laid, with its
//! sources and documentation, into a Maven repository of its own, `target/aar/repository`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use ::left_out::{LeftOut, Why};
use object::{Architecture, Object, ObjectSegment, ObjectSymbol};

use super::{Platform, folder, generate_for, generated, maven, pack, shrunk};
use crate::command::{self, Result, cargo, lacking_standard_libraries, succeeds, target};
use crate::left_out::left_out;
use crate::{bindings, size};

/// A kind of phone.
struct Phone {
    /// Android's name for it.
    abi: &'static str,
    /// Rust's name for it.
    target: &'static str,
    architecture: Architecture,
}

const PHONES: [Phone; 3] = [
    Phone {
        abi: "arm64-v8a",
        target: "aarch64-linux-android",
        architecture: Architecture::Aarch64,
    },
    Phone {
        abi: "armeabi-v7a",
        target: "armv7-linux-androideabi",
        architecture: Architecture::Arm,
    },
    Phone {
        abi: "x86_64",
        target: "x86_64-linux-android",
        architecture: Architecture::X86_64,
    },
];

/// As `minSdkVersion` in AndroidManifest.xml.
const OLDEST_ANDROID: &str = "29";
/// Phones whose pages have 16 KB load nothing that is laid out for smaller ones.
const PAGE: u64 = 16_384;
/// How Android 10 reads relocations in a tenth of the room.
const RELOCATIONS: &str = "-Clink-arg=-Wl,--pack-dyn-relocs=android+relr,--use-android-relr-tags";

const LIBRARY: &str = "libkeepsake_ffi.so";

/// What of the archive needs no phone's toolchain.
struct Prepared {
    classes: PathBuf,
    sources: PathBuf,
    documentation: PathBuf,
}

/// Makes the archive and what stands beside it.
///
/// # Errors
/// Something does not build, or the sentence names what is missing.
pub(crate) fn run() -> Result<()> {
    if let Some(missing) = super::missing() {
        return Err(format!("the AAR is not built: {missing}").into());
    }
    let prepared = prepare()?;
    all_is_there()?;
    let libraries = build()?;
    let archive = assemble(&prepared, &libraries)?;
    verify(&archive, &PHONES)?;
    lay_into_repository(&archive, &prepared)
}

/// The same with a library for this machine in the place of one phone's: everything but what
/// a phone's toolchain does. A program shrunk by the archive's rules must still save. Answers
/// with what was left out, and why.
///
/// # Errors
/// Something does not build, or does not hold.
pub(crate) fn try_out() -> Result<Vec<LeftOut>> {
    if let Some(missing) = super::missing() {
        let archive = "the archive for Android apps";
        return Ok(vec![left_out(Why::Neglected, archive, missing)]);
    }
    let library = size::build()?;
    let prepared = prepare()?;
    let [.., this] = PHONES;
    let libraries = place("libraries")?;
    let into = libraries.join(this.abi);
    fs::create_dir_all(&into)?;
    fs::copy(library, into.join(LIBRARY))?;
    let archive = assemble(&prepared, &libraries)?;
    verify(&archive, &[this])?;
    lay_into_repository(&archive, &prepared)?;
    resolve()?;
    shrunk::run(&place("shrunk")?)?;
    Ok(Vec::new())
}

/// The sentence what is missing, if anything is.
fn all_is_there() -> Result<()> {
    if !succeeds(&mut cargo(&["ndk", "--version"])) {
        return Err(
            "the AAR is not built: cargo-ndk is missing (`cargo install cargo-ndk`)".into(),
        );
    }
    let ndk = ["ANDROID_NDK_HOME", "ANDROID_NDK_ROOT", "ANDROID_HOME"];
    if ndk
        .iter()
        .all(|variable| std::env::var_os(variable).is_none())
    {
        return Err(
            "the AAR is not built: Android's NDK is missing (28 or later; ANDROID_NDK_HOME names it)"
                .into(),
        );
    }
    match lacking_standard_libraries(PHONES.iter().map(|phone| phone.target)) {
        Some(missing) => Err(format!("the AAR is not built: {missing}").into()),
        None => Ok(()),
    }
}

/// The classes with Android's own cleaner, the sources and the documentation of all.
fn prepare() -> Result<Prepared> {
    let library = bindings::build_shipped()?;
    let sources = generated().join("shipped");
    generate_for(Platform::Android, &library, &sources)?;
    command::run(
        maven(Platform::Android)
            .arg(format!("-Dkeepsake.generated={}", sources.display()))
            .arg(format!("-Dkeepsake.output={}", place("maven")?.display()))
            .args(["compile", "dokka:javadoc"]),
    )?;
    let made = target().join("aar");
    let prepared = Prepared {
        classes: made.join("classes.jar"),
        sources: made.join("sources.jar"),
        documentation: made.join("documentation.jar"),
    };
    let own = folder().join("src/main/kotlin");
    pack(&prepared.classes, &[&made.join("maven/classes")])?;
    pack(&prepared.sources, &[&own, &sources])?;
    pack(
        &prepared.documentation,
        &[&made.join("maven/documentation")],
    )?;
    Ok(prepared)
}

/// Builds for every phone; answers with the folder that has a folder for each.
fn build() -> Result<PathBuf> {
    let libraries = place("libraries")?;
    let (mut rust, c) = bindings::for_phones()?;
    rust.push(format!(
        "-Clink-arg=-Wl,-z,max-page-size={PAGE},-z,common-page-size={PAGE}"
    ));
    rust.push(RELOCATIONS.to_owned());
    let mut ndk = cargo(&["ndk", "--platform", OLDEST_ANDROID]);
    for phone in PHONES {
        ndk.args(["--target", phone.abi]);
    }
    ndk.arg("--output-dir").arg(&libraries).args([
        "build",
        "--locked",
        "--profile=phone",
        "--package=keepsake-ffi",
    ]);
    let rust = bindings::encoded(&rust);
    command::run(ndk.env("CARGO_ENCODED_RUSTFLAGS", rust).env("CFLAGS", c))?;
    Ok(libraries)
}

/// Lays the archive out as Android's build tools expect it.
fn assemble(prepared: &Prepared, libraries: &Path) -> Result<PathBuf> {
    let laid_out = place("archive")?;
    let android = folder().join("android");
    for file in ["AndroidManifest.xml", "proguard.txt"] {
        fs::copy(android.join(file), laid_out.join(file))?;
    }
    fs::copy(&prepared.classes, laid_out.join("classes.jar"))?;
    // There are no resources.
    fs::write(laid_out.join("R.txt"), "")?;
    for phone in fs::read_dir(libraries)? {
        let phone = phone?;
        let into = laid_out.join("jni").join(phone.file_name());
        fs::create_dir_all(&into)?;
        fs::copy(phone.path().join(LIBRARY), into.join(LIBRARY))?;
    }
    let archive = target().join("aar/keepsake-android.aar");
    pack(&archive, &[&laid_out])?;
    Ok(archive)
}

/// Looks at the finished archive, as a phone would.
fn verify(archive: &Path, phones: &[Phone]) -> Result<()> {
    let unpacked = place("unpacked")?;
    command::run(
        Command::new("unzip")
            .arg("-q")
            .arg(archive)
            .arg("-d")
            .arg(&unpacked),
    )?;
    for phone in phones {
        let library = unpacked.join("jni").join(phone.abi).join(LIBRARY);
        let bytes = fs::read(&library).map_err(|cause| format!("{}: {cause}", phone.abi))?;
        looks_right(&bytes, phone.architecture).map_err(|what| format!("{}: {what}", phone.abi))?;
    }
    Ok(())
}

/// Whether a library is for that processor, for large pages, stripped, and still exports
/// what the classes call.
fn looks_right(bytes: &[u8], architecture: Architecture) -> Result<()> {
    let library = object::File::parse(bytes)?;
    if library.architecture() != architecture {
        return Err(format!("the library is for {:?}", library.architecture()).into());
    }
    if let Some(segment) = library.segments().find(|part| part.align() < PAGE) {
        return Err(format!("the library has pages of {} bytes", segment.align()).into());
    }
    if library.symbols().next().is_some() {
        return Err("the library is not stripped".into());
    }
    let is_called = |name: &[u8]| name.starts_with(b"uniffi_keepsake_ffi");
    if !library
        .dynamic_symbols()
        .any(|symbol| symbol.name_bytes().is_ok_and(is_called))
    {
        return Err("the library exports nothing".into());
    }
    Ok(())
}

/// The POM that apps resolve, with the versions of the one that everything is built by.
fn described() -> Result<String> {
    let own = fs::read_to_string(folder().join("pom.xml"))?;
    let mut description = fs::read_to_string(folder().join("android/pom.xml"))?;
    while let Some((before, rest)) = description.split_once("${") {
        let (name, after) = rest.split_once('}').ok_or("a property without its end")?;
        let value = own
            .split_once(&format!("<{name}>"))
            .and_then(|(_, rest)| rest.split_once('<'))
            .ok_or_else(|| format!("pom.xml has no property {name}"))?;
        description = format!("{before}{}{after}", value.0);
    }
    Ok(description)
}

/// Lays archive, POM, sources and documentation where apps can resolve them.
fn lay_into_repository(archive: &Path, prepared: &Prepared) -> Result<()> {
    let repository = place("repository")?;
    let description = target().join("aar/pom.xml");
    fs::write(&description, described()?)?;
    let with = |name: &str, file: &Path| format!("-D{name}={}", file.display());
    command::run(
        Command::new("mvn")
            .args(["--batch-mode", "--quiet"])
            .arg("org.apache.maven.plugins:maven-install-plugin:3.1.4:install-file")
            .arg(with("file", archive))
            .arg(with("pomFile", &description))
            .arg(with("sources", &prepared.sources))
            .arg(with("javadoc", &prepared.documentation))
            .arg(with("localRepositoryPath", &repository)),
    )?;
    println!("\nthe AAR and its POM are in {}", repository.display());
    Ok(())
}

/// As an app's build would: the archive by its POM, and all that this asks for.
fn resolve() -> Result<()> {
    let repository = target().join("aar/repository");
    command::run(
        Command::new("mvn")
            .args(["--batch-mode", "--quiet"])
            .arg("org.apache.maven.plugins:maven-dependency-plugin:3.9.0:get")
            .arg("-Dartifact=io.keepsake:keepsake-android:0.1.0:aar")
            .arg(format!(
                "-DremoteRepositories=keepsake::default::file://{}",
                repository.display()
            )),
    )
}

/// An empty folder of that name.
fn place(name: &str) -> Result<PathBuf> {
    let place = target().join("aar").join(name);
    if place.exists() {
        fs::remove_dir_all(&place)?;
    }
    fs::create_dir_all(&place)?;
    Ok(place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_library_that_a_phone_cannot_load_is_told() {
        // This test itself: for this machine's processor and pages, and not stripped.
        let this = fs::read(std::env::current_exe().unwrap()).unwrap();
        let told = |architecture| looks_right(&this, architecture).unwrap_err().to_string();
        assert!(told(Architecture::Mips).contains("is for"));
        let own = object::File::parse(&*this).unwrap().architecture();
        assert!(told(own).contains("pages"));
        assert!(looks_right(b"no library", own).is_err());
    }
}
