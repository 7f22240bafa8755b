//! Exports that other people have published (`../shared/samples/export`, not part of this
//! project): everything that is there is found and saved right, everything that is not is
//! listed with its reason.

use std::path::PathBuf;

use serde_json::Value;

use crate::compare::text;
use crate::judged;
use crate::keepsake::Scene;

/// A folder of the samples; none where they are not.
fn sample(path: &str) -> Option<PathBuf> {
    let folder = left_out::sample(&format!("export/{path}"))?;
    Some(folder.canonicalize().unwrap())
}

fn scene(path: &str) -> Option<Scene> {
    let folder = sample(path)?;
    let mut scene = Scene::empty();
    scene.inputs.push(folder);
    Some(scene)
}

/// One outcome for every item, a reason for everything that was not saved.
fn accounted_for(scene: &Scene) -> (Value, Vec<Value>) {
    let listed = scene.list();
    for line in &listed {
        let explained = line["found"] == true && line["selected"] == true;
        assert_eq!(line["reason"].is_null(), explained, "{line}");
    }
    let saved = scene.save(&[]);
    let ledger = scene.ledger();
    let scanned = scene.scan();
    assert_eq!(saved["planned"], scanned["media"]);
    assert_eq!(ledger.len() as u64, scanned["media"].as_u64().unwrap());
    assert_eq!(saved["failed"], 0);
    for line in &ledger {
        match line["outcome"].as_str().unwrap() {
            "saved" => assert!(scene.roll().join(text(line, "file")).is_file()),
            "already_there" => {}
            _ => assert!(line["reason"].is_string(), "{line}"),
        }
    }
    (scanned, listed)
}

#[test]
fn era_a_of_utrecht_university() {
    let path = "UtrechtUniversity+anonymize-ddp/anonymize-ddp/tests/test_validation_data/processed/proefpersoon4_20201020";
    let Some(scene) = scene(path) else { return };
    let (scanned, listed) = accounted_for(&scene);
    // Fact sheet 4.2: 72 photos, 33 stories, 1 video, 1 profile photo; only that one has bytes.
    assert_eq!(scanned["references"], 107);
    assert_eq!(
        (&scanned["found"], &scanned["missing"]),
        (&1.into(), &106.into())
    );
    assert_eq!(scanned["by_kind"]["story"], 33);
    assert_eq!(scanned["by_kind"]["profile_photo"], 1);
    // 9 carousels of 3, 5, 6, 6, 7, 8, 10, 10 and 10
    let carousels = listed.iter().filter(|line| line["position"] == 2).count();
    assert_eq!(carousels, 9);
    let longest = listed.iter().filter(|line| line["position"] == 10).count();
    assert_eq!(longest, 3);
    assert_eq!(
        listed
            .iter()
            .filter(|line| line["place"].is_string())
            .count(),
        6
    );
    let happy = listed
        .iter()
        .find(|line| line["caption"] == "Happie hap")
        .unwrap();
    assert_eq!(
        (&happy["taken_at"], &happy["place"]),
        (
            &"2020-10-12T09:22:22Z".into(),
            &"Hellofresh Amsterdam".into()
        )
    );
}

#[test]
fn a_carousel_of_2024_with_videos() {
    let Some(scene) = scene("marcomaroni-github+instagram-to-bluesky/transfer/test_mixed_media")
    else {
        return;
    };
    let (scanned, listed) = accounted_for(&scene);
    // Its `reels.json` names the ten media of its `posts.json` once more.
    assert_eq!(
        (&scanned["references"], &scanned["media"]),
        (&20.into(), &10.into())
    );
    assert_eq!(scanned["missing"], 0);
    assert_eq!(
        (&scanned["photos"], &scanned["videos"]),
        (&7.into(), &3.into())
    );
    let positions: Vec<_> = listed
        .iter()
        .filter(|line| line["kind"] == "post")
        .map(|line| line["position"].as_u64().unwrap())
        .collect();
    assert_eq!(positions, (1..=10).collect::<Vec<_>>());
    assert!(listed.iter().all(|line| line["precision"] == "second"));
}

#[test]
fn a_caption_at_the_post_of_a_single_photo() {
    let Some(scene) = scene("marcomaroni-github+instagram-to-bluesky/transfer/test_image") else {
        return;
    };
    let (_, listed) = accounted_for(&scene);
    assert_eq!(listed.len(), 1);
    assert_eq!(listed[0]["caption"], "A great rainy day lunch\n#italiansub");
    assert_eq!(listed[0]["taken_at"], "2024-08-04T19:52:37Z");
    let Some(files) = judged::read(&scene.roll()) else {
        return;
    };
    let photo = files
        .values()
        .find(|file| file["File:MIMEType"] == "image/jpeg")
        .unwrap();
    assert_eq!(
        photo["EXIF:ExifIFD:DateTimeOriginal"],
        "2024:08:04 19:52:37"
    );
    assert_eq!(
        photo["EXIF:IFD0:ImageDescription"],
        "A great rainy day lunch\n#italiansub"
    );
}

#[test]
fn photos_named_webp_and_a_flat_folder_of_videos() {
    // One of the two videos is named by no index; its own name is one that Instagram gives.
    for (name, photos, videos) in [("test_images", 5, 0), ("test_video", 0, 2)] {
        let Some(scene) = scene(&format!(
            "marcomaroni-github+instagram-to-bluesky/transfer/{name}"
        )) else {
            return;
        };
        let (scanned, _) = accounted_for(&scene);
        assert_eq!(
            (&scanned["photos"], &scanned["videos"]),
            (&photos.into(), &videos.into()),
            "{name}"
        );
        assert_eq!(scanned["missing"], 0, "{name}");
    }
}

#[test]
fn a_whole_tree_of_2025_with_places() {
    let path = "onfabric+context-use/tests/fixtures/users/alice/instagram/v1/threads";
    let Some(scene) = scene(path) else { return };
    let (_, listed) = accounted_for(&scene);
    let of = |end: &str| {
        listed
            .iter()
            .find(|line| text(line, "uri").ends_with(end))
            .unwrap()
    };
    let pasta = of("pasta_flatlay.jpg");
    assert_eq!(pasta["kind"], "post");
    assert_eq!(pasta["taken_at"], "2024-09-03T14:29:58Z");
    assert_eq!(pasta["caption"], "Homemade pasta for dinner");
    assert_eq!(
        (&pasta["latitude"], &pasta["longitude"]),
        (&48.8566.into(), &2.3522.into())
    );
    assert_eq!(of("guitar_strum.mp4")["kind"], "reel");
    assert_eq!(of("beach_waves.mp4")["kind"], "story");
    assert_eq!(of("dog_beret.jpg")["kind"], "profile_photo");
    assert!(
        listed
            .iter()
            .all(|line| !text(line, "uri").ends_with(".srt"))
    );
    let Some(files) = judged::read(&scene.roll()) else {
        return;
    };
    let ledger = scene.ledger();
    let file = |end: &str| {
        let line = ledger
            .iter()
            .find(|line| text(line, "uri").ends_with(end))
            .unwrap();
        &files[&text(line, "file")]
    };
    assert_eq!(
        file("pasta_flatlay.jpg")["EXIF:ExifIFD:DateTimeOriginal"],
        "2024:09:03 14:29:58"
    );
    assert_eq!(file("pasta_flatlay.jpg")["EXIF:GPS:GPSLatitude"], 48.8566);
    assert_eq!(
        file("beach_waves.mp4")["QuickTime:CreateDate"],
        "2025:12:10 18:13:43"
    );
}
