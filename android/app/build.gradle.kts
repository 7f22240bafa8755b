plugins {
    alias(libs.plugins.android.application)
    alias(libs.plugins.kotlin.compose)
}

android {
    namespace = "io.keepsake.app"
    compileSdk = libs.versions.compileSdk.get().toInt()

    defaultConfig {
        applicationId = "io.keepsake.app"
        minSdk = libs.versions.minSdk.get().toInt()
        targetSdk = libs.versions.targetSdk.get().toInt()
        versionCode = libs.versions.versionCode.get().toInt()
        versionName = libs.versions.versionName.get()
        testInstrumentationRunner = "androidx.test.runner.AndroidJUnitRunner"
        ndk { abiFilters += listOf("arm64-v8a", "armeabi-v7a", "x86_64") }
    }

    buildTypes {
        release {
            isMinifyEnabled = true
            isShrinkResources = true
            proguardFiles(getDefaultProguardFile("proguard-android-optimize.txt"), "../build/rules.pro")
        }
    }

    buildFeatures { compose = true }

    // The app's own languages: libraries bring words in many more.
    androidResources { localeFilters += listOf("ar", "de", "en", "es", "fr", "it", "ja", "pt-rBR", "ru", "zh-rCN") }

    sourceSets.getByName("main") {
        // The Kotlin library's sources, and what is written from the core: by `cargo xtask android`.
        kotlin.srcDir("../../bindings/kotlin/src/main/kotlin")
        kotlin.srcDir("../generated")
        res.srcDir("../generated/words/res")
        res.srcDir("../generated/licences")
        // The core for phones, by `cargo xtask aar`.
        jniLibs.srcDir("../../target/aar/libraries")
    }

    // Tests that run on this machine and on a phone alike; there their export comes out of src/androidTest/assets.
    listOf("test", "androidTest").forEach { sourceSets.getByName(it).kotlin.srcDir("src/sharedTest/kotlin") }

    testOptions {
        unitTests {
            isIncludeAndroidResources = true
            all {
                it.jvmArgs("--add-opens=java.base/java.io=ALL-UNNAMED", "--add-exports=java.base/jdk.internal.ref=ALL-UNNAMED")
                it.systemProperty("jna.library.path", rootDir.resolve("../target/debug").path)
                it.systemProperty("keepsake.samples", rootDir.resolve("../target/samples").path)
                // Those that Java 17 can run.
                it.systemProperty("robolectric.enabledSdks", "29,34,35")
                // A phone's HttpURLConnection sends what it is told; the JDK's leaves out what a browser alone may say.
                it.systemProperty("sun.net.http.allowRestrictedHeaders", "true")
                it.systemProperty("keepsake.fake", rootDir.resolve("../target/debug/fake-instagram").path)
            }
        }
    }

    compileOptions {
        sourceCompatibility = JavaVersion.VERSION_17
        targetCompatibility = JavaVersion.VERSION_17
    }

    lint {
        warningsAsErrors = true
        // The versions are chosen together, by build/lock.py.
        disable += listOf("GradleDependency", "NewerVersionAvailable", "OldTargetApi")
    }
}

dependencies {
    implementation(libs.activity.compose)
    implementation(libs.material3)
    implementation(libs.material.ripple)
    implementation(libs.ui)
    implementation(libs.foundation)
    implementation(libs.work.runtime)
    implementation(libs.core.ktx)
    implementation(libs.lifecycle.runtime.compose)
    implementation(libs.lifecycle.viewmodel.compose)
    implementation(libs.coil.compose)
    implementation(libs.kotlin.stdlib)
    implementation(libs.kotlinx.coroutines)
    // With its own libraries for phones; tests on this machine take the JAR, which has those of desktops.
    implementation(variantOf(libs.jna) { artifactType("aar") })
    testImplementation(libs.ui.test.junit4)
    debugImplementation(libs.ui.test.manifest)
    testImplementation(libs.work.testing)
    testImplementation(libs.androidx.test.core)
    testImplementation(libs.androidx.test.runner)
    testImplementation(libs.espresso.core)
    testImplementation(libs.androidx.test.junit)
    testImplementation(libs.robolectric)
    testImplementation(libs.kotlinx.coroutines.test)
    testImplementation(libs.jna)
    androidTestImplementation(libs.androidx.test.core)
    androidTestImplementation(libs.androidx.test.runner)
    androidTestImplementation(libs.androidx.test.junit)
}
