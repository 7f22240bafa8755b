import BackgroundTasks
import SwiftUI

@MainActor func guarded() -> BGTaskRequest {
    guard #available(iOS 26, *) else { return BGProcessingTaskRequest(identifier: "save") }
    return BGContinuedProcessingTaskRequest(identifier: "save", title: "", subtitle: "")
}

struct Both {
    @available(iOS 17.4, *)
    func newer() {}

    func guarded() {
        if #available(iOS 17.4, *) { newer() }
    }
}

#Preview("A text") {
    Text(verbatim: "A text")
}
