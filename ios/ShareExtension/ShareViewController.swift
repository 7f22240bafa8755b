import KeepsakeKit
import SwiftUI

/// What the system shows when something is shared with Keepsake. It decodes nothing and opens
/// no catalog: a share extension has little memory, and is suspended at any moment.
final class ShareViewController: UIViewController {
    override func viewDidLoad() {
        super.viewDidLoad()
        Task {
            let shared = await SharedItems(extensionContext).shared()
            let model = ShareCardModel(shared, inbox: ShareInbox(group: Self.group))
            let card = ShareCard(model: model) { [weak self] in
                self?.extensionContext?.completeRequest(returningItems: nil)
            }
            show(card)
        }
    }

    /// As in the entitlements of the app and of this extension.
    private static var group: URL? {
        FileManager.default.containerURL(
            forSecurityApplicationGroupIdentifier: "group.io.keepsake.app")
    }

    private func show(_ card: some View) {
        let host = UIHostingController(rootView: card)
        addChild(host)
        guard let view, let shown = host.view else { return }
        shown.frame = view.bounds
        shown.autoresizingMask = [.flexibleWidth, .flexibleHeight]
        view.addSubview(shown)
        host.didMove(toParent: self)
    }
}
