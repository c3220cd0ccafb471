/// Why a run took no more steps.
public enum EndReason: String, Sendable, CaseIterable {
    /// All that were planned were taken.
    case done
    /// Somebody asked it to stop.
    case stopped
    /// Its time was over.
    case time
    /// The loss is no longer a number.
    case notANumber = "nan"
}
