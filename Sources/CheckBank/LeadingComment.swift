import Grader

/// The first `///` lines of a file, in the parts that empty ones divide.
package struct LeadingComment {
    /// Each part as one line; none where there is no comment.
    package let parts: [String]

    /// Reads the comment that begins first in a text.
    package init(of text: String) {
        var parts = [""]
        var hasBegun = false
        for line in Submission.lines(of: text) {
            let words = line.drop { $0 == " " }
            guard words.hasPrefix("///") else {
                if hasBegun { break }
                continue
            }
            hasBegun = true
            let said = words.dropFirst(3).drop { $0 == " " }
            if said.isEmpty {
                parts.append("")
            } else {
                parts[parts.count - 1] += (parts[parts.count - 1].isEmpty ? "" : " ") + said
            }
        }
        self.parts = parts.filter { !$0.isEmpty }
    }
}
