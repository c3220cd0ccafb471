import Testing

@testable import Grader

/// A line divided as a shell divides it.
struct ShellWordsTests {
    @Test(arguments: [
        "plain words here", "'single quoted'  \"double quoted\"", "it\\'s \"a \\\"b\\\" c\"", "", "''",
    ])
    func quotedWordsReadBackAsTheyWere(_ line: String) {
        let words = ShellWords.split(line)
        #expect(ShellWords.split(words.map(ShellWords.quote).joined(separator: " ")) == words)
    }

    @Test func wordsAreSplitAsAShellDoes() {
        #expect(ShellWords.split("a 'b c' \"d e\" f\\ g ''") == ["a", "b c", "d e", "f g", ""])
    }
}
