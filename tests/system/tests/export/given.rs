//! What people give: not what Instagram made, but what became of it.

use std::fs;
use std::process::Command;

use sample_maker::{Content, Era, Export, Format, Hands, Oddity, Packing, pack};

use crate::compare;
use crate::keepsake::Scene;

/// The folder of downloads: the parts, one of them twice, and what else lies there.
#[test]
fn a_folder_of_downloads() {
    for era in [Era::B, Era::D, Era::E] {
        let mut scene = Scene::empty();
        let downloads = scene.path("Downloads");
        fs::create_dir(&downloads).unwrap();
        let export = Export::random(era, 71, 15);
        let (parts, manifest) = export
            .write_parts(&downloads, 3, |index, _| index * 5)
            .unwrap();
        fs::copy(&parts[1], parts[1].with_extension("(1).zip")).unwrap();
        let foreign = pack(&[("invoice.txt", &b"Thank you"[..])], Packing::default()).unwrap();
        fs::write(downloads.join("invoice.zip"), foreign).unwrap();
        let foreign = Export::new(Era::D).orphan("IMG_2041.jpg", Content::PHOTO, 1);
        let beach = scene.path("beach");
        foreign.write_folder(&beach).unwrap();
        fs::rename(beach.join("IMG_2041.jpg"), downloads.join("IMG_2041.jpg")).unwrap();
        scene.inputs = vec![downloads];
        compare::all(&scene, &manifest);
        let notes = scene.scan()["notes"].to_string();
        assert!(
            notes.contains("no Instagram export: invoice.zip"),
            "{notes}"
        );
        assert!(
            notes.contains("left alone") && notes.contains("1 at the top"),
            "{notes}"
        );
    }
}

#[test]
fn a_zip_of_zips_is_saved_once() {
    let mut scene = Scene::empty();
    let export = Export::random(Era::D, 72, 20);
    let (parts, manifest) = export
        .write_parts(&scene.path(""), 3, |index, _| index * 5)
        .unwrap();
    let files: Vec<_> = parts.iter().map(|part| fs::read(part).unwrap()).collect();
    let named: Vec<_> = ["backup/one.zip", "two.ZIP", "three.zip"]
        .into_iter()
        .zip(files.iter().map(Vec::as_slice))
        .collect();
    let outer = scene.path("outer.zip");
    fs::write(&outer, pack(&named, Packing::default()).unwrap()).unwrap();
    scene.inputs = vec![outer];
    compare::all(&scene, &manifest);
    let again = scene.save(&[]);
    assert_eq!(again["saved"], 0, "{again}");
    assert_eq!(again["failed"], 0, "{again}");
}

/// As Info-ZIP splits it and `cat` joins it: no header stands in two volumes, so that some are shorter.
#[test]
fn volumes_of_a_split_zip_that_were_joined_are_the_zip() {
    if !left_out::has_program("zip") {
        return;
    }
    let mut scene = Scene::empty();
    let folder = scene.path("unpacked");
    let manifest = Export::random(Era::D, 73, 40)
        .write_folder(&folder)
        .unwrap();
    let split = scene.path("split.zip");
    let zip = Command::new("zip")
        .args(["-q", "-r", "-s", "64k"])
        .arg(&split)
        .arg(".")
        .current_dir(&folder)
        .status();
    assert!(zip.unwrap().success());
    let volumes = (1..).map(|number| split.with_extension(format!("z{number:02}")));
    let volumes: Vec<_> = volumes.take_while(|volume| volume.exists()).collect();
    assert!(volumes.len() > 1, "{volumes:?}");
    let pieces = volumes.iter().chain([&split]);
    let joined = pieces.flat_map(|volume| fs::read(volume).unwrap());
    let path = scene.path("joined.zip");
    fs::write(&path, joined.collect::<Vec<_>>()).unwrap();
    scene.inputs = vec![path];
    compare::all(&scene, &manifest);
}

/// Whatever hands it went through: everything that the indexes name is found, with every
/// field, and nothing else.
#[test]
fn whatever_hands_it_went_through() {
    for (first, hands) in Hands::ALL.iter().copied().enumerate() {
        // Each through two eras: all of them have been through most hands.
        for (number, era) in (0..).zip([first, first + 2].map(|era| Era::ALL[era % 5])) {
            let mut export = Export::random(era, 73 + number, 8);
            if era != Era::A {
                export = export.with(Oddity::ForeignNames);
            }
            if era == Era::C {
                export = export.format(Format::Html);
            }
            export.hands = hands;
            println!("{hands:?} {era:?}");
            let mut scene = Scene::empty();
            let folder = scene.path("export");
            let manifest = export.write_folder(&folder).unwrap();
            scene.inputs = vec![folder];
            compare::all(&scene, &manifest);
        }
    }
}
