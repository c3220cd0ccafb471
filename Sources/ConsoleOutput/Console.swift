import Foundation
import LessonMarkup
import LessonReader
import Terminal

/// The two streams of a command, and the look of what is written to them.
package struct Console {
    package let capabilities: Capabilities
    /// Where everything goes in place of standard output, when a page is wanted as text.
    package var capture: Capture?

    package init(capabilities: Capabilities, capture: Capture? = nil) {
        self.capabilities = capabilities
        self.capture = capture
    }

    /// Whether text is read a section at a time, with a line typed after each. The lines may come from anywhere;
    /// but what is piped on is wanted whole.
    package var readsLinearly: Bool { capabilities.isLinear && capabilities.isOutputTerminal }

    /// Text gathered instead of written.
    package final class Capture {
        package fileprivate(set) var text = ""

        package init() {}
    }

    /// A write that did not get through: a full disk behind a redirection, a reader that went away.
    package struct WriteFailed: Error, CustomStringConvertible {
        package var reason: String
        package var description: String { "the output could not be written: \(reason)" }
    }

    /// Writes text as it is.
    package func write(_ text: String) throws(WriteFailed) {
        if let capture {
            capture.text += text
            return
        }
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw WriteFailed(reason: String(cString: strerror(errno))) }
            bytes = bytes.dropFirst(count)
        }
    }

    /// Writes one line in one style. On a screen too narrow for it, it goes on under its own beginning.
    package func line(_ text: String = "", _ style: Style = .body) throws(WriteFailed) {
        let safe = wrapped(SafeText.defused(text, ascii: !capabilities.isUnicode))
        let isPlain = capabilities.colours == .none || style == .body
        for part in safe {
            let styled = StyledText(part, style)
            try write((isPlain ? part : VTEncoder.line(styled, theme: Theme(capabilities))) + "\n")
        }
    }

    private func wrapped(_ text: String) -> [String] {
        let width = capabilities.size.columns
        guard capabilities.isOutputTerminal, DisplayWidth.of(text) > width else { return [text] }
        let blanks = text.prefix { $0 == " " }
        // A list's line goes on under its words, behind the mark.
        let words = text.dropFirst(blanks.count)
        let isMarked =
            words.dropFirst().first == " " && words.first.map { !$0.isLetter && !$0.isNumber } == true
        return Wrapping.lines(text, width: width, hang: blanks.count + (isMarked ? 2 : 0))
    }

    /// Writes a document, set for this width.
    package func show(_ document: Document) throws(WriteFailed) {
        try write(document.rendered(capabilities: capabilities))
    }

    /// Writes a short piece of Markdown written in this program.
    package func show(markdown: String) throws(WriteFailed) {
        try show(Document(parsing: markdown))
    }

    /// Says something beside the output proper, so that a pipe does not carry it.
    package static func aside(_ text: String) {
        var bytes = Array((text + "\n").utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Foundation.write(STDERR_FILENO, $0.baseAddress, $0.count) }
            guard count > 0 else { return }
            bytes = bytes.dropFirst(count)
        }
    }
}
