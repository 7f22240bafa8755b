import Keepsake
import KeepsakeKit
import SwiftUI

/// *Post*: its slides one beside the other, caption, date and place.
struct PostScreen: View {
    @Environment(\.said) private var said
    @State private var model: PostModel
    @State private var slide = 0
    private let services: Services
    private let router: Router

    init(services: Services, router: Router, media: Int64) {
        self.services = services
        self.router = router
        _model = State(initialValue: PostModel(services, media: media))
    }

    var body: some View {
        ScrollView {
            VStack(alignment: .leading, spacing: 16) {
                if let trouble = model.trouble {
                    TroubleLine(words: said.words.text(trouble))
                    if model.post == nil {
                        Button(said("try_again")) { Task { await look() } }.buttonStyle(.bordered)
                    }
                }
                if let refused = model.refused { AskedInVain(answer: refused) }
                if let post = model.post {
                    content(post)
                } else if model.trouble == nil {
                    ProgressView()
                }
            }
            .padding()
            .frame(maxWidth: 720)
            .frame(maxWidth: .infinity)
        }
        .navigationTitle(model.post.map { said.words.text($0.kind.title) } ?? "")
        .navigationBarTitleDisplayMode(.inline)
        .task { await look() }
    }

    private func look() async {
        let isFirst = model.post == nil
        await model.refresh()
        // Whoever comes back finds the slide that they left.
        if isFirst { slide = model.first }
    }

    @ViewBuilder private func content(_ post: Post) -> some View {
        TabView(selection: $slide) {
            ForEach(0..<post.media.count, id: \.self) { number in
                slideView(post, number)
            }
        }
        .tabViewStyle(.page(indexDisplayMode: .never))
        // Also where the phone lies on its side.
        .containerRelativeFrame(.vertical) { height, _ in min(max(height * 0.7, 160), 560) }
        if post.media.count > 1 {
            let (this, all) = (said.words.number(slide + 1), said.words.number(post.media.count))
            Text(verbatim: said("slide_of", .text(this), .text(all))).monospacedDigit()
                .font(.footnote).foregroundStyle(.secondary)
                .frame(maxWidth: .infinity)
                .accessibilityHidden(true)
        }
        if post.media.indices.contains(slide) {
            let item = post.media[slide]
            PostFacts(post: post, item: item)
            left(item)
            copy(item)
            saved(item)
        }
    }

    /// Why it cannot be saved, or is not as long as nobody asks for it.
    @ViewBuilder private func left(_ item: MediaItem) -> some View {
        if let missing = item.missing {
            TroubleLine(words: said.words.sentence([.bytesMissing(missing: missing)]))
        } else if let leftOut = item.leftOut {
            Label(said.words.sentence([leftOut]), systemImage: "minus.circle")
        }
    }

    private func slideView(_ post: Post, _ number: Int) -> some View {
        let item = post.media[number]
        let isVideo = item.mediaType == .video && item.missing == nil
        return Group {
            if isVideo {
                VideoSlide(
                    services: services, model: model, media: item.id, isShown: slide == number)
            } else {
                MediaPicture(services: services, media: item.id, side: 1_280)
                    .accessibilityHidden(false)
                    .accessibilityAddTraits(.isImage)
            }
        }
        .tag(number)
        // A video's own buttons stay to be found.
        .accessibilityElement(children: isVideo ? .contain : .ignore)
        .accessibilityLabel(named(item, number, of: post))
    }

    private func named(_ item: MediaItem, _ number: Int, of post: Post) -> String {
        let kind = item.mediaType == .video ? said("video") : said("photo")
        return said(
            "slide_said", .text(kind), .count(UInt64(number + 1)),
            .count(UInt64(post.media.count)))
    }

    @ViewBuilder private func copy(_ item: MediaItem) -> some View {
        switch model.copies[item.id]?.verdict {
        case .alreadyThere: Label(said("copy_already_there"), systemImage: "photo.on.rectangle")
        case .ask:
            Button(said("copy_may_be_there"), systemImage: "photo.on.rectangle") {
                router.show(.copies)
            }
        case .new, nil: EmptyView()
        }
    }

    @ViewBuilder private func saved(_ item: MediaItem) -> some View {
        if model.assets[item.id] != nil {
            SavedTo(services: services, items: [item.id]) { saving(item) }.id(item.id)
        } else {
            saving(item)
        }
    }

    @ViewBuilder private func saving(_ item: MediaItem) -> some View {
        if item.missing == nil {
            Button(said("save_this")) { save(item, atToday: false) }.modifier(Prominent())
            Button(said("save_at_today")) { save(item, atToday: true) }
        }
    }

    private func save(_ item: MediaItem, atToday: Bool) {
        Task { if await model.save(item, atToday: atToday) { router.show(.saving) } }
    }
}

#Preview("A post that is not there any more") {
    NavigationStack { PostScreen(services: .preview, router: Router(), media: 1) }
}

#Preview("A post on its way") {
    NavigationStack { PostScreen(services: .waiting, router: Router(), media: 1) }
}
