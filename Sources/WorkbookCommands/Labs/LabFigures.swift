import CourseCatalog
import Labs
import LessonMarkup

/// The figures of a text that show runs of labs.
enum LabFigures {
    /// The document with each such figure's runs in its fence.
    static func filled(_ document: Document, in course: Course) -> Document {
        let source = LabFigure(course: course, records: course.places.records)
        var filled = document
        for (index, block) in document.blocks.enumerated() {
            guard case .figure(let yaml) = block.kind else { continue }
            filled.blocks[index].kind = .figure(source.filled(yaml))
        }
        return filled
    }
}
