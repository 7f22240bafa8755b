extension Keepsake {
    /// What a save will do, before it does anything. In a cancelled task it is given up, with what
    /// the roll is asked for it.
    ///
    /// - Throws: ``KeepError/Stopped`` in a cancelled task.
    public func plan(
        _ selection: Selection = Selection(), for roll: any CameraRoll,
        options: SaveOptions = SaveOptions()
    ) async throws -> PlanNumbers {
        let planning = try planning(selection: selection, roll: roll, options: options)
        return try await withTaskCancellationHandler {
            try await planning.run()
        } onCancel: {
            planning.cancel()
        }
    }

    /// What a share sheet shows of the first link in a text, as `previewLink`. In a cancelled task
    /// nothing more is asked for it.
    ///
    /// - Throws: ``KeepError/Stopped`` in a cancelled task.
    public func preview(ofLinkIn text: String, page: String? = nil) async throws -> LinkPreview {
        let previewing = previewingLink(text: text, page: page)
        return try await withTaskCancellationHandler {
            try await previewing.run()
        } onCancel: {
            previewing.cancel()
        }
    }
}
