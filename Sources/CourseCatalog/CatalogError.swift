/// No course was found. The description lists where it was looked for and says what to do.
package struct CatalogError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The folders looked in, in order, each with the reason it was looked at.
    package let lookedIn: [String]
    /// What happened, in a sentence.
    package let what: String
    /// What to do about it.
    package let fix: String

    /// What happened, where was looked, and what to do, on lines of their own.
    package var description: String {
        ([what] + lookedIn.map { "  \($0)" } + [fix]).joined(separator: "\n")
    }
}
