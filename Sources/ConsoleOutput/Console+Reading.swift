import LessonMarkup
import LessonReader
import Terminal

extension Console {
    /// Lets a text be read that belongs to no course: in the pager, a section at a time, or as plain text.
    package func read(_ document: Document, title: String) throws {
        if readsLinearly {
            var reader = LinearReader(document, capabilities: capabilities)
            while case .follow(let destination, _) = try reader.run(write: write, readLine: { readLine() }) {
                try line("That link leads to \(destination)")
            }
            return
        }
        guard Pager.isUsable(with: capabilities) else {
            try show(document)
            return
        }
        try TerminalSession.run { session in
            var start = LessonReader.ReadingPosition.start
            while true {
                var pager = Pager(document, title: title, capabilities: capabilities, start: start)
                guard case .follow(_, let position) = try pager.run(on: session) else { return }
                start = position
            }
        }
    }
}
