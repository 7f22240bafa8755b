import Keepsake
import KeepsakeKit
import SwiftUI

/// A photo of a post beside the one of the library that may be the same.
struct PairRow: View {
    @Environment(\.said) private var said
    @State private var forAll = false
    let services: Services
    let pair: CopiesModel.Pair
    /// For how many the same speaks.
    var alike: UInt64 = 1
    let answer: @MainActor (_ same: Bool, _ forAll: Bool) -> Void

    var body: some View {
        VStack(alignment: .leading, spacing: 8) {
            HStack(alignment: .top, spacing: 8) {
                side("copies_post", pair.item.map(facts) ?? "") {
                    MediaPicture(services: services, media: pair.copy.media, side: 640)
                }
                side("copies_own", pair.asset.map(facts) ?? "") {
                    LibraryPicture(services: services, asset: pair.copy.asset, side: 640)
                }
            }
            if alike > 1 { Toggle(said("copies_all_like", .count(alike)), isOn: $forAll) }
            SideBySide {
                Button(said("copies_both")) { answer(false, forAll && alike > 1) }
                Button(said("copies_same")) { answer(true, forAll && alike > 1) }
            }
            .buttonStyle(.bordered)
        }
    }

    private func side(
        _ title: String, _ facts: String, @ViewBuilder picture: () -> some View
    ) -> some View {
        VStack(alignment: .leading, spacing: 4) {
            picture().frame(maxWidth: .infinity, minHeight: 120, maxHeight: 240)
            Text(verbatim: said(title)).font(.footnote)
            Text(verbatim: facts).font(.footnote).foregroundStyle(.secondary)
        }
        .frame(maxWidth: .infinity)
        .accessibilityElement(children: .combine)
    }

    private func facts(_ item: MediaItem) -> String {
        let day = said.words.text(item.published)
        return item.bytes.map { "\(day)\n\(said.words.size($0))" } ?? day
    }

    private func facts(_ asset: PhotoAsset) -> String {
        let day = asset.created.map { said.words.dayAndTime($0) } ?? said("date_unknown")
        if asset.width == 0 || asset.height == 0 { return day }
        return "\(day)\n\(said.words.pixels(asset.width, asset.height))"
    }
}

/// What the phone has of an asset of the library.
struct LibraryPicture: View {
    let services: Services
    let asset: String
    let side: UInt32

    var body: some View {
        LoadedPicture(id: asset) { await load() }
    }

    /// The library blocks whoever asks.
    private func load() async -> UIImage? {
        let (library, asset, side) = (services.library, asset, side)
        let jpeg = await Task.detached { try? library.smallPicture(of: asset, side: side) }.value
        return jpeg.flatMap { UIImage(data: $0) }
    }
}

#Preview("Both, or the same") {
    let copy = LibraryCopy(media: 1, asset: "1", verdict: .ask, distance: 3, cues: [])
    List {
        PairRow(
            services: .preview,
            pair: CopiesModel.Pair(copy: copy, item: .preview(.photo), asset: PhotoAsset())
        ) { _, _ in }
    }
}
