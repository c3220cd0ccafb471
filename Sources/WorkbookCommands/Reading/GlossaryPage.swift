import CourseCatalog
import LessonMarkup

/// Terms of a course as a page: each with its meaning and the lesson that teaches it.
struct GlossaryPage {
    let course: Course

    func document(_ terms: [Glossary.Term]) -> Document {
        Document(blocks: terms.flatMap(blocks))
    }

    private func blocks(of term: Glossary.Term) -> [Block] {
        var blocks = [Block(.heading(level: 2, content: [.text(term.name)]), lines: 1...1)] + term.meaning
        if let lesson = course.lesson(teaching: term) {
            let place = "Taught in lesson \(lesson.number), “\(lesson.title)”."
            blocks.append(Block(.paragraph([.text(place)]), lines: 1...1))
        }
        return blocks
    }
}
