import Grader
import LessonMarkup
import TextTools

/// What a program printed with the reader's own functions, beside what it prints with the model solutions.
struct OwnProgramPage {
    let program: OwnProgram
    let outcome: LessonProgram.Outcome

    var document: Document {
        let names = program.exercises.map(\.id).joined(separator: ", ")
        switch outcome {
        case .printed(let text) where text.withoutEmptyEnds == program.expected.withoutEmptyEnds:
            return page("With your \(names)", text, "The same as in the lesson, from your own code.")
        case .printed(let text):
            return Document(
                blocks: page(
                    "With your \(names)", text,
                    "The lesson shows something else, as the model solutions give it:"
                ).blocks + [code(program.expected)])
        case .failed(let failure):
            return page(
                "With your \(names) it did not run", failure.text,
                "Files that passed alone can clash when they stand together: two functions of one name, for example. Mark "
                    + "a helper `private` in each file.")
        }
    }

    private func page(_ title: String, _ text: String, _ words: String) -> Document {
        Document(blocks: [
            Block(.heading(level: 1, content: [.text(title)]), lines: 1...1), code(text),
            Block(.paragraph([.text(words)]), lines: 1...1),
        ])
    }

    private func code(_ text: String) -> Block { Block(.code(info: "", text: text), lines: 1...1) }
}
