import Photos

func undeclared() -> PHPhotoLibrary {
    PHPhotoLibrary.sharedByNobody()
}
