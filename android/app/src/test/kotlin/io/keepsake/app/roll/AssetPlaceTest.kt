package io.keepsake.app.roll

import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Test

class AssetPlaceTest {
    @Test
    fun `an id says what it was made of`() {
        val place = AssetPlace(MediaKind.VIDEO, 17, "5d41402a", "DCIM/Keepsake/Profile photos", "IG_1.mp4")
        assertEquals("video/17/5d41402a/DCIM/Keepsake/Profile photos/IG_1.mp4", place.id)
        assertEquals(place, AssetPlace.of(place.id))
    }

    @Test
    fun `what this roll never gave out is nothing`() {
        for (id in listOf("", "image", "image/x/y/z", "music/1/y/z/a.mp3", "Posts/IG_1.jpg")) assertNull(id, AssetPlace.of(id))
    }
}
