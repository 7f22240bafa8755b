#if DEBUG
    import Keepsake
    import KeepsakeKit
    import SwiftUI

    /// The first post that there is, for a preview.
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
