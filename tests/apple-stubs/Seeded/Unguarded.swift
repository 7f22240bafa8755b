import BackgroundTasks

func unguarded() -> BGTaskRequest {
    BGContinuedProcessingTaskRequest(identifier: "save", title: "", subtitle: "")
}
