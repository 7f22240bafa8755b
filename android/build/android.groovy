// What Maven does not know of Android: libraries as AARs, resources, the merged manifest. Runs before anything is
// compiled, and sees Maven's `project` and Ant's `ant`.
import com.android.manifmerger.Merger

def target = new File(project.build.directory)
def made = new File(target, 'android')
def property = { String name -> project.properties["android.$name"] }
def main = new File(project.basedir, 'app/src/main')
made.mkdirs()
ant.antProject.buildListeners*.messageOutputLevel = 0

def run = { List command ->
    def process = command*.toString().execute()
    def output = new StringBuilder()
    process.waitForProcessOutput(output, output)
    if (process.exitValue() != 0) throw new RuntimeException("${command.take(2).join(' ')} failed:\n$output")
}

// A tool out of apktool's JAR.
def tool = { String name ->
    def file = new File(target, "tools/$name")
    if (!file.exists()) {
        file.parentFile.mkdirs()
        Merger.classLoader.getResourceAsStream("prebuilt/$name").withStream { file.bytes = it.bytes }
        file.executable = true
    }
    file
}
def aapt2 = tool('linux/aapt2')
def framework = tool('android-framework.jar')

def compileResources = { File resources, File out ->
    run([aapt2, 'compile', '--dir', resources, '-o', out])
    out
}

// Whose work is in the app: what the core brings, and every library that is packed, under the licence that its POM tells,
// or that of one that it stands on. Each with its text: that of Apache is the first one there.
def generated = new File(project.properties['keepsake.generated'])
def repository = new File(project.properties['settings.localRepository'] ?: session.localRepository.basedir)
def licence
licence = { String group, String name, String version ->
    def pom = new File(repository, "${group.replace('.', '/')}/$name/$version/$name-${version}.pom").text
    def told = (pom =~ /(?s)<license>.*?<name>(.*?)<\/name>/).collect { it[1] }
    if (told) return told
    def parent = (pom =~ /(?s)<parent>(.*?)<\/parent>/)
    if (!parent) throw new RuntimeException("$group:$name tells no licence")
    licence(*['groupId', 'artifactId', 'version'].collect { (parent[0][1] =~ /<$it>(.*?)<\/$it>/)[0][1] })
}
def packed = project.artifacts.findAll { it.scope == 'compile' }.collect { library ->
    def told = licence(library.groupId, library.artifactId, library.version)
    if (!told.any { it =~ /(?i)apache/ }) throw new RuntimeException("$library stands under $told, whose text nobody has")
    "$library.groupId:$library.artifactId\tApache-2.0\t0"
}.sort()
def ofTheCore = new File(generated, 'licences.txt').text
def texts = ofTheCore.indexOf('\f')
def licences = new File(generated, 'licences/raw/licences.txt')
licences.parentFile.mkdirs()
def written = ofTheCore.substring(0, texts) + '\n' + packed.join('\n') + ofTheCore.substring(texts)
if (!licences.exists() || licences.text != written) licences.text = written

// An AAR's folder. Some keep classes in libs/ too, which are put with the others.
def unpack = { aar ->
    def folder = new File(target, "aar/${aar.groupId}.${aar.artifactId}-${aar.version}")
    if (!folder.exists()) {
        ant.unzip(src: aar.file, dest: folder)
        new File(folder, 'libs').listFiles()?.each { jar ->
            ant.jar(destfile: "$folder/classes.jar", update: true) { zipfileset(src: jar) }
        }
    }
    folder
}

// Maven puts an AAR's classes on the class path in the AAR's place.
def libraries = project.artifacts.findAll { it.type == 'aar' }.collectEntries { aar ->
    def folder = unpack(aar)
    aar.file = new File(folder, 'classes.jar')
    aar.artifactHandler.addedToClasspath = true
    [folder, aar.scope]
}

// The merger wants the package where Gradle forbids it.
def manifest = new File(made, 'AndroidManifest.xml')
manifest.text = new File(main, 'AndroidManifest.xml').text
    .replaceFirst('<manifest ', "<manifest package=\"${property('package')}\" ")

def merge = { Collection folders, File merged ->
    merged.parentFile.mkdirs()
    def done = new Merger().process([
        '--main', manifest, '--out', merged,
        '--libs', folders.collect { "$it/AndroidManifest.xml" }.join(File.pathSeparator),
        '--property', "PACKAGE=${property('package')}",
        '--property', "VERSION_CODE=${property('versionCode')}", '--property', "VERSION_NAME=$project.version",
        '--property', "MIN_SDK_VERSION=${property('minSdk')}", '--property', "TARGET_SDK_VERSION=${property('targetSdk')}",
    ]*.toString() as String[])
    if (done != 0) throw new RuntimeException('the manifests cannot be merged')
}

// The app's resources, and the core's sentences, over those of these libraries, in one file with the merged manifest.
def own = [
    compileResources(new File(main, 'res'), new File(made, 'resources.zip')),
    compileResources(new File(generated, 'words/res'), new File(made, 'words.zip')),
    compileResources(new File(generated, 'licences'), new File(made, 'licences.zip')),
]
def link = { String variant, Collection folders, List options ->
    def merged = new File(made, "$variant/AndroidManifest.xml")
    merge(folders, merged)
    def compiled = folders.findAll { new File(it, 'res').list() }.collect { folder ->
        def out = new File(folder, 'resources.zip')
        out.exists() ? out : compileResources(new File(folder, 'res'), out)
    }
    run([aapt2, 'link', '-I', framework, '--manifest', merged, '--auto-add-overlay',
         '--min-sdk-version', property('minSdk'), '--target-sdk-version', property('targetSdk'),
         '-o', "$made/$variant/resources.apk", *options, *(compiled + own).collectMany { ['-R', it] }])
}

// For the APK: only what is shipped, in the app's own languages, and rules that keep what the manifest names.
def languages = new File(generated, 'words/res').list().collect { it == 'values' ? 'en' : it - 'values-' }.sort()
link('app', libraries.findAll { it.value == 'compile' }.keySet(),
    ['--proguard', "$made/manifest-rules.pro", '--emit-ids', "$made/ids.txt", '-c', languages.join(',')])

// For the tests: every library, and an R class for each, which Compose and the rest refer to when they run. Its numbers stand in
// the APK's code, too: those of the APK's resources.
def names = libraries.keySet().collect { (new File(it, 'AndroidManifest.xml').text =~ /package="([^"]+)"/)[0][1] }
link('test', libraries.keySet(),
    ['--java', "$target/generated-sources/r", '--extra-packages', names.unique().join(':'), '--stable-ids', "$made/ids.txt"])
project.addCompileSourceRoot("$target/generated-sources/r")
project.addCompileSourceRoot("$project.basedir/../bindings/kotlin/src/main/kotlin")
project.addCompileSourceRoot(generated.path)
project.addTestCompileSourceRoot("$project.basedir/app/src/sharedTest/kotlin")

// Where Robolectric finds all that.
new File(made, 'assets').mkdirs()
def settings = new File(target, 'robolectric/com/android/tools/test_config.properties')
settings.parentFile.mkdirs()
settings.text = """\
android_merged_manifest=$made/test/AndroidManifest.xml
android_resource_apk=$made/test/resources.apk
android_merged_assets=$made/assets
android_custom_package=${property('package')}
"""

// Nobody asks the app for a resource by its name, and tools only for messages.
run([aapt2, 'optimize', '--collapse-resource-names', '--shorten-resource-paths',
     '-o', "$made/app/shipped.apk", "$made/app/resources.apk"])
