import CourseCatalog
import LessonMarkup
import ProgressStore
import QuizBank
import SearchIndex

/// A piece of a course, or a note on it, that can be found and gone to.
struct Passage {
    enum Place {
        /// A top-level block of a lesson's page, where its title stands on top.
        case lesson(Lesson, block: Int)
        case question(Question, Lesson)
        case task(Exercise)
        case term(Glossary.Term)
        case note(Note, Lesson)
    }

    var place: Place
    /// What stands above it: a heading, a title, a term.
    var heading: String
    /// Its text as it is shown, on one line.
    var text: String
    /// Its file, from the course's folder, and the lines of it there.
    var file: String
    var lines: ClosedRange<Int>

    var entry: SearchIndex.Entry {
        let isTitle =
            switch place {
            case .term: true
            case .lesson: heading == text
            case .question, .task, .note: false
            }
        return SearchIndex.Entry(heading: heading, text: text, isTitle: isTitle)
    }

    /// What stands before the line's number where finds are lines: the lesson, and the file where it is not the lesson's text.
    var label: String {
        switch place {
        case .lesson(let lesson, _), .note(_, let lesson): lesson.id
        case .question(_, let lesson): "\(lesson.id)/quiz.md"
        case .task(let exercise): "\(exercise.lesson)/\(exercise.name).md"
        case .term: "glossary.md"
        }
    }

    /// What a list says it is.
    var title: String {
        switch place {
        case .lesson(let lesson, _): lesson.title == heading ? heading : "\(lesson.title): \(heading)"
        case .question(let question, let lesson): "Question \(question.id), \(lesson.title)"
        case .task: "Exercise: \(heading)"
        case .term: "Glossary: \(heading)"
        case .note(let note, let lesson):
            "Note\(note.id.map { " \($0)" } ?? ""), \(lesson.title)\(note.heading.isEmpty ? "" : ": \(note.heading)")"
        }
    }
}
