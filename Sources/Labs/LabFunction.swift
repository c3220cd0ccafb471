/// A function that a run uses: whose file stands for an exercise.
package struct LabFunction: Sendable, Equatable {
    /// The exercise's name: `rnn_forward`.
    package var stem: String
    /// The exercise's id: `rnn-forward`.
    package var exercise: String
    /// The file it stands in.
    package var path: String
    package var source: String
    /// The hash of that file.
    package var sha256: String
    /// Whether it is the learner's own, not the model solution.
    package var isOwn: Bool
    /// Why it is not the learner's own, in a few words: "not passed yet"; nil where it is, or was not wanted.
    package var reason: String?
}
