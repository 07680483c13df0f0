/// What a picture's file turned out to be: one that can be published, or why it cannot.
public typealias PictureFinding = Result<PictureHeader, PictureProblem>
