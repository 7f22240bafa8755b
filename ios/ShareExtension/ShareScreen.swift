import KeepsakeKit
import SwiftUI

/// The card, and before it what there is to see while another app still hands over what it shared:
/// a large ZIP takes its time.
struct ShareScreen: View {
    @Environment(\.said) private var said
    @State private var model: ShareCardModel?
    @State private var isClosed = false
    let open: @MainActor () async -> ShareCardModel
    let close: @MainActor () -> Void

    var body: some View {
        if let model {
            ShareCard(model: model) {
                model.cancel()
                close()
            }
        } else {
            NavigationStack {
                ProgressView()
                    .navigationTitle("Keepsake")
                    .toolbar {
                        ToolbarItem(placement: .cancellationAction) {
                            Button(said("cancel")) {
                                isClosed = true
                                close()
                            }
                        }
                    }
            }
            .task {
                let opened = await open()
                if isClosed { opened.cancel() } else { model = opened }
            }
        }
    }
}

#Preview("What was shared is still being handed over") {
    ShareScreen {
        try? await Task.sleep(for: .seconds(3_600))
        return ShareCardModel(.nothing(.empty), inbox: nil)
    } close: {
    }
}
