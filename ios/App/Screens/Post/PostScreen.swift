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
                if let trouble = model.trouble { TroubleLine(words: said.words.text(trouble)) }
                if let refused = model.refused { AskedInVain(answer: refused) }
                if let post = model.post { content(post) } else { ProgressView() }
            }
            .padding()
            .frame(maxWidth: 720)
        }
        .task {
            await model.refresh()
            slide = model.first
        }
    }

    @ViewBuilder private func content(_ post: Post) -> some View {
        TabView(selection: $slide) {
            ForEach(0..<post.media.count, id: \.self) { number in
                slideView(post, number)
            }
        }
        .tabViewStyle(.page)
        .frame(minHeight: 320, idealHeight: 480)
        PostFacts(post: post)
        if post.media.indices.contains(slide) {
            copy(post.media[slide])
            saved(post.media[slide])
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
        Button(said("save_this")) { save(item, atToday: false) }.modifier(Prominent())
        Button(said("save_at_today")) { save(item, atToday: true) }
    }

    private func save(_ item: MediaItem, atToday: Bool) {
        Task { if await model.save(item, atToday: atToday) { router.show(.saving) } }
    }
}

#Preview("Post") {
    NavigationStack { PostScreen(services: .preview, router: Router(), media: 1) }
}

#if DEBUG
    /// The first post that there is.
    private struct FirstPost: View {
        @State private var media: Int64?
        let services: Services

        var body: some View {
            VStack {
                if let media {
                    PostScreen(services: services, router: Router(), media: media)
                }
            }
            .task { media = try? await first() }
        }

        private func first() async throws -> Int64? {
            let page = try await services.keepsake().mediaPage(
                filter: MediaFilter(), after: nil, limit: 1)
            return page.items.first?.item.id
        }
    }

    #Preview("A post with a photo") {
        NavigationStack { FirstPost(services: .filled) }
    }
#endif
