import CourseCatalog
import Testing

@Suite struct CourseLocatorTests {
    func locate(
        flag: String? = nil, variable: String? = nil, from folder: String, executable: String? = nil
    ) throws -> String {
        try CourseLocator.locate(
            flag: flag, environment: variable.map { ["WORKBOOK_COURSE": $0] } ?? [:], workingFolder: folder,
            executable: executable)
    }

    @Test func theFlagComesBeforeTheVariableAndThatBeforeTheFolder() throws {
        let (one, two, three) = (try CourseFolder(), try CourseFolder(), try CourseFolder())
        #expect(try locate(flag: one.path, variable: two.path, from: three.path) == one.path)
        #expect(try locate(variable: two.path, from: three.path) == two.path)
        #expect(try locate(from: three.path) == three.path)
        #expect(try locate(variable: "", from: three.path) == three.path)
    }

    @Test func aCourseIsFoundFromAnywhereWithinIt() throws {
        let folder = try CourseFolder()
        #expect(try locate(from: folder.path + "/exercises/02-rnn-cell") == folder.path)
        #expect(try locate(from: folder.path + "/lessons/") == folder.path)
        #expect(try locate(flag: "../..", from: folder.path + "/exercises/02-rnn-cell") == folder.path)
    }

    @Test func anInstalledCourseIsFoundBesideTheProgramsRealPath() throws {
        let place = try CourseFolder(empty: true)
        let elsewhere = try CourseFolder(empty: true)
        try place.makeFolder("share/workbook/lessons")
        try place.write("", to: "bin/workbook")
        try elsewhere.link("workbook", to: place.path + "/bin/workbook")
        #expect(
            try locate(from: elsewhere.path, executable: elsewhere.path + "/workbook")
                == place.path + "/share/workbook")
    }

    @Test func aFlagThatNamesNoCourseIsAnErrorAndNotPassedOver() throws {
        let course = try CourseFolder()
        let empty = try CourseFolder(empty: true)
        for (name, reason) in [
            (empty.path, "no folder `lessons`"), ("nowhere", "no such folder"), ("", "it is empty"),
        ] {
            let error = #expect(throws: CatalogError.self) { try locate(flag: name, from: course.path) }
            #expect(error?.description.contains("--course names no course") == true)
            #expect(error?.description.contains(reason) == true)
        }
        let error = #expect(throws: CatalogError.self) { try locate(variable: empty.path, from: course.path) }
        #expect(error?.description.contains("WORKBOOK_COURSE names no course") == true)
    }

    @Test func nothingFoundListsWhereItLooked() throws {
        let empty = try CourseFolder(empty: true)
        try empty.write("", to: "bin/workbook")
        let error = #expect(throws: CatalogError.self) {
            try locate(from: empty.path + "/a/b", executable: empty.path + "/bin/workbook")
        }
        let looked = error?.lookedIn ?? []
        #expect(looked.first == empty.path + "/a/b")
        #expect(looked.contains("/"))
        #expect(looked.last == empty.path + "/share/workbook (beside the program)")
        #expect(error?.description.contains("--course FOLDER or WORKBOOK_COURSE") == true)
    }

    @Test func workingFolderThatWasRemovedIsNoCourse() {
        #expect(throws: CatalogError.self) {
            try CourseLocator.locate(flag: nil, environment: [:], workingFolder: "", executable: nil)
        }
    }
}
