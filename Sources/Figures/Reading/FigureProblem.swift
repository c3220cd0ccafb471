/// Why a figure cannot be drawn, in a sentence for the place where it would stand.
///
/// The field at fault comes first, in backquotes: `author check` finds its line by that.
struct FigureProblem: Error, Equatable {
    var message: String
    init(_ message: String) { self.message = message }
}
