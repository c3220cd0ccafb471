/// Nothing is mended yet. A half with a norm of 1.28 and one of 0.57, both cut to 0.5: which has the larger say in their mean now?
///
/// Neither, and they point in different directions. Each half was clipped by itself, so the mean is no longer that of the batch.
