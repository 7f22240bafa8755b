import BackgroundTasks
import SwiftUI

@MainActor func guarded() -> BGTaskRequest {
    guard #available(iOS 26, *) else { return BGProcessingTaskRequest(identifier: "save") }
    return BGContinuedProcessingTaskRequest(identifier: "save", title: "", subtitle: "")
}

#Preview("A text") {
    Text(verbatim: "A text")
}
