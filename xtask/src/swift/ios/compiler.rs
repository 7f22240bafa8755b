//! Swift's compiler, with the modules of Apple's that the app imports.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::{sources, stubs};
use crate::command::{Result, root, run_as, succeeds, target};
use crate::trixie::Trixie;

/// Where swiftlang keeps the libraries of its own parser.
const HOST: &str = "/usr/libexec/swift/lib/swift/host";
/// The oldest iOS that the app runs on: 17.0, and 17.4 would be 1704.
pub(super) const OLDEST: u32 = 1700;
/// Apple's modules, each after those that it imports.
const APPLE: [&str; 13] = [
    "AppleFoundation",
    "UniformTypeIdentifiers",
    "UIKit",
    "CoreLocation",
    "Photos",
    "BackgroundTasks",
    "UserNotifications",
    "ImageIO",
    "SwiftUI",
    "CoreMedia",
    "AVFoundation",
    "AVKit",
    "XCTest",
];
/// The project's own modules below the app, with the version of Swift that each is written in.
const OWN: [(&str, &str, &str); 3] = [
    (
        "KeepsakeRust",
        "bindings/swift/generated/tested/KeepsakeRust",
        "5",
    ),
    ("Keepsake", "bindings/swift/Sources/Keepsake", "6"),
    ("KeepsakeKit", "ios/KeepsakeKit/Sources/KeepsakeKit", "6"),
];

/// The one of them that has something for previews alone.
const KIT: &str = "KeepsakeKit";

/// Why sources do not compile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refusal {
    /// Something is called that nobody declares.
    UnknownCall,
    /// Two threads may use one value at once.
    DataRace,
    /// Something is called that this iOS lacks.
    NewerThan(u32),
    /// Something is called that is there for previews alone.
    NotShipped,
}

/// How far it compiles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Depth {
    /// To where data races and unset properties are found.
    Whole,
    /// To where everything that is called is known.
    Types,
    /// The same without what is there for previews alone, as it goes to people.
    Shipped,
}

pub(super) struct Compiler<'a> {
    trixie: &'a Trixie,
    /// The versions of iOS, the oldest first; sources as they stand come last.
    versions: Vec<u32>,
}

impl<'a> Compiler<'a> {
    /// Compiles the tools and every module that the app imports.
    ///
    /// # Errors
    /// One of them does not compile.
    pub(super) fn build(trixie: &'a Trixie) -> Result<Self> {
        let mut compiler = Self {
            trixie,
            versions: Vec::new(),
        };
        compiler.build_tools()?;
        let all = sources(&stubs().join("Sources"))?;
        compiler.versions = compiler.named(&all)?;
        // A module is made again for what changed in those that it imports.
        let mut below = Vec::new();
        for (module, folder, version) in OWN {
            let files = own_sources(module, &root().join(folder))?;
            below.extend(files.clone());
            if is_newer(&own().join(module).with_extension("swiftmodule"), &below) {
                continue;
            }
            compiler.module(module, &files, version, &own())?;
        }
        if !is_newer(&shipped_kit(), &below) {
            compiler.kit_as_shipped()?;
        }
        for module in APPLE {
            let files = sources(&stubs().join("Sources").join(module))?;
            compiler.module(module, &files, "6", &apple(None))?;
            for &version in &compiler.versions {
                let shown = compiler.as_of(version, module, &files)?;
                compiler.module(module, &shown, "6", &apple(Some(version)))?;
            }
        }
        Ok(compiler)
    }

    /// Compiles a product as it stands, as it goes to people, and as each older iOS would run it.
    ///
    /// # Errors
    /// It does not compile.
    pub(super) fn check(&self, module: &str, files: &[PathBuf]) -> Result<()> {
        let arguments = compiling(module, files, Depth::Whole, None);
        self.run(&format!("swiftc {module}"), &arguments)?;
        let arguments = compiling(module, files, Depth::Shipped, None);
        self.run(
            &format!("swiftc {module}, as it goes to people"),
            &arguments,
        )?;
        for &version in &self.versions {
            let shown = self.as_of(version, module, files)?;
            let arguments = compiling(module, &shown, Depth::Types, Some(version));
            let ios = format!("{}.{}", version / 100, version % 100);
            self.run(&format!("swiftc {module}, as of iOS {ios}"), &arguments)?;
        }
        Ok(())
    }

    /// At what the same fails first, without a word.
    ///
    /// # Errors
    /// It cannot be shown as an older iOS would run it.
    pub(super) fn refusal(&self, module: &str, files: &[PathBuf]) -> Result<Option<Refusal>> {
        if !self.succeeds(&compiling(module, files, Depth::Types, None)) {
            return Ok(Some(Refusal::UnknownCall));
        }
        if !self.succeeds(&compiling(module, files, Depth::Whole, None)) {
            return Ok(Some(Refusal::DataRace));
        }
        if !self.succeeds(&compiling(module, files, Depth::Shipped, None)) {
            return Ok(Some(Refusal::NotShipped));
        }
        for &version in &self.versions {
            let shown = self.as_of(version, module, files)?;
            if !self.succeeds(&compiling(module, &shown, Depth::Types, Some(version))) {
                return Ok(Some(Refusal::NewerThan(version)));
            }
        }
        Ok(None)
    }

    fn build_tools(&self) -> Result<()> {
        let host = [
            "-swift-version",
            "6",
            "-I",
            HOST,
            "-L",
            HOST,
            "-lSwiftSyntax",
        ];
        let path = ["-Xlinker", "-rpath", "-Xlinker", HOST];
        let tools = [
            ("AsOf", as_of_program(), &["-lSwiftParser"][..]),
            (
                "PreviewMacros",
                preview_library(),
                &[
                    "-emit-library",
                    "-parse-as-library",
                    "-lSwiftSyntaxMacros",
                    "-lSwiftSyntaxBuilder",
                ],
            ),
        ];
        for (name, built, more) in tools {
            let files = sources(&stubs().join("Tools").join(name))?;
            if is_newer(&built, &files) {
                continue;
            }
            let mut arguments = texts(&host);
            arguments.extend(texts(&path));
            arguments.extend(texts(more));
            arguments.extend(texts(&["-module-name", name, "-o"]));
            arguments.push(text(&built));
            arguments.extend(files.iter().map(|file| text(file)));
            fs::create_dir_all(built_folder())?;
            self.run(&format!("swiftc {name}"), &arguments)?;
        }
        Ok(())
    }

    /// The versions that an `@available` or `#available` of these files names, and the oldest;
    /// the newest is the sources as they stand.
    fn named(&self, files: &[PathBuf]) -> Result<Vec<u32>> {
        let mut program = vec![text(&as_of_program()), "versions".to_owned()];
        program.extend(files.iter().map(|file| text(file)));
        let program: Vec<_> = program.iter().map(String::as_str).collect();
        let output = self.trixie.command(&program, &[], &[]).output()?;
        if !output.status.success() {
            return Err(String::from_utf8_lossy(&output.stderr).into_owned().into());
        }
        let said = String::from_utf8(output.stdout)?;
        let mut versions = vec![OLDEST];
        for line in said.lines() {
            versions.push(line.parse()?);
        }
        if versions.len() > 1 {
            versions.pop();
        }
        Ok(versions)
    }

    fn module(&self, module: &str, files: &[PathBuf], swift: &str, to: &Path) -> Result<()> {
        // As Xcode builds what it previews.
        let as_previewed = ["-D", "DEBUG"];
        let said = format!("swiftc {module}");
        self.emit(module, files, swift, (to, to), &as_previewed, &said)
    }

    fn kit_as_shipped(&self) -> Result<()> {
        let files = own_sources(KIT, &root().join("ios/KeepsakeKit/Sources/KeepsakeKit"))?;
        let said = format!("swiftc {KIT}, as it goes to people");
        self.emit(KIT, &files, "6", (&own(), &shipped()), &[], &said)
    }

    /// Makes a module: from the modules in one folder, into another.
    fn emit(
        &self,
        module: &str,
        files: &[PathBuf],
        swift: &str,
        (from, to): (&Path, &Path),
        more: &[&str],
        said: &str,
    ) -> Result<()> {
        let made = to.join(module).with_extension("swiftmodule");
        fs::create_dir_all(to)?;
        let mut arguments = texts(&["-emit-module", "-parse-as-library", "-swift-version", swift]);
        arguments.extend(texts(&[
            "-module-name",
            module,
            "-package-name",
            "Keepsake",
            "-o",
        ]));
        arguments.push(text(&made));
        arguments.extend(texts(more));
        arguments.extend(search(from));
        arguments.extend(files.iter().map(|file| text(file)));
        self.run(said, &arguments)
    }

    /// Writes files as an older iOS would run them.
    fn as_of(&self, version: u32, module: &str, files: &[PathBuf]) -> Result<Vec<PathBuf>> {
        let folder = built_folder().join(format!("as-of-{version}")).join(module);
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        let mut program = vec![text(&as_of_program()), version.to_string(), text(&folder)];
        program.extend(files.iter().map(|file| text(file)));
        let program: Vec<_> = program.iter().map(String::as_str).collect();
        let output = self.trixie.command(&program, &[], &[]).output()?;
        if !output.status.success() {
            return Err(String::from_utf8_lossy(&output.stderr).into_owned().into());
        }
        sources(&folder)
    }

    fn run(&self, line: &str, arguments: &[String]) -> Result<()> {
        let all = swiftc(arguments);
        run_as(line, &mut self.trixie.command(&all, &[], &[]))
    }

    fn succeeds(&self, arguments: &[String]) -> bool {
        succeeds(&mut self.trixie.command(&swiftc(arguments), &[], &[]))
    }
}

fn compiling(module: &str, files: &[PathBuf], depth: Depth, version: Option<u32>) -> Vec<String> {
    let mut arguments = texts(&[
        "-parse-as-library",
        "-swift-version",
        "6",
        "-module-name",
        module,
    ]);
    arguments.extend(match depth {
        Depth::Whole => texts(&["-emit-sil", "-wmo", "-o", "/dev/null", "-D", "DEBUG"]),
        Depth::Types => texts(&["-typecheck", "-D", "DEBUG"]),
        Depth::Shipped => texts(&["-typecheck", "-I", &text(&shipped())]),
    });
    arguments.extend(search(&apple(version)));
    arguments.extend(files.iter().map(|file| text(file)));
    arguments
}

/// Where imports are looked for.
fn search(apple: &Path) -> Vec<String> {
    let headers = root().join("bindings/swift/generated/tested");
    let mut arguments = Vec::new();
    for folder in [apple, &own(), &headers] {
        arguments.extend(["-I".to_owned(), text(folder)]);
    }
    arguments.extend(["-load-plugin-library".to_owned(), text(&preview_library())]);
    arguments
}

/// Of a package, its sources; of KeepsakeKit, also where its texts lie, which SwiftPM writes.
fn own_sources(module: &str, folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = sources(folder)?;
    if module == KIT {
        files.push(stubs().join("Bundles/KeepsakeKit.swift"));
    }
    Ok(files)
}

fn is_newer(built: &Path, files: &[PathBuf]) -> bool {
    let time = |file: &Path| fs::metadata(file).and_then(|of| of.modified()).ok();
    let newest: Option<SystemTime> = files.iter().filter_map(|file| time(file)).max();
    time(built) > newest
}

fn swiftc(arguments: &[String]) -> Vec<&str> {
    let arguments = arguments.iter().map(String::as_str);
    std::iter::once("swiftc").chain(arguments).collect()
}

fn texts(all: &[&str]) -> Vec<String> {
    all.iter().map(|&one| one.to_owned()).collect()
}

fn text(path: &Path) -> String {
    path.display().to_string()
}

fn built_folder() -> PathBuf {
    target().join("ios-check")
}

fn own() -> PathBuf {
    built_folder().join("own")
}

/// The project's own that are another thing without previews.
fn shipped() -> PathBuf {
    built_folder().join("shipped")
}

fn shipped_kit() -> PathBuf {
    shipped().join(KIT).with_extension("swiftmodule")
}

/// The modules of Apple's, all of it, or what an older iOS has.
fn apple(version: Option<u32>) -> PathBuf {
    let name = version.map_or_else(|| "apple".to_owned(), |version| format!("apple-{version}"));
    built_folder().join(name)
}

fn as_of_program() -> PathBuf {
    built_folder().join("AsOf")
}

fn preview_library() -> PathBuf {
    built_folder().join("libPreviewMacros.so")
}
