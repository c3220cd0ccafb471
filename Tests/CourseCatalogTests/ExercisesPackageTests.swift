import CourseCatalog
import Foundation
import Testing

/// The package that an editor opens.
struct ExercisesPackageTests {
    private func manifest(of folder: CourseFolder) throws -> String {
        _ = try StubWriter(course: folder.course).writePackage()
        return try String(contentsOfFile: folder.path + "/exercises/Package.swift", encoding: .utf8)
    }

    @Test func everyExerciseHasALineAndNoPlaceIsNamed() throws {
        let folder = try CourseFolder()
        let text = try manifest(of: folder)
        for exercise in folder.course.lessons.flatMap(\.exerciseFiles) {
            #expect(text.contains("    \"\(exercise.lesson)/\(exercise.name)\",\n"))
        }
        #expect(!text.contains(folder.path))
    }

    @Test func itIsTheSameWhereverTheCourseLies() throws {
        #expect(try manifest(of: CourseFolder()) == manifest(of: CourseFolder()))
    }

    @Test func aCourseWithoutExercisesHasOneToo() throws {
        let folder = try CourseFolder(empty: true)
        try folder.write("---\ntitle: T\n---\n\nText.\n", to: "lessons/01-first/lesson.md")
        #expect(try manifest(of: folder).contains("let exercises: [String] = []\n"))
    }
}
